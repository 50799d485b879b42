import { selectedRange } from './selected-range.ts'

/** Rewrites a text node; `carry` tells where an offset of its text lies in the new one. */
export type Rewrite = (node: Text, data: string, carry: (offset: number) => number) => void

/** The end of a range or of the selection that lies in a text node. */
interface Place {
  readonly offset: number
  readonly set: (offset: number) => void
}

/** `offset` in `node`, as far as that reaches: its other end may be set for a longer text. */
const within = (node: Node, offset: number) =>
  Math.min(offset, (node as Partial<Text>).data?.length ?? node.childNodes.length)

type Places = Map<Node, Place[]>

function note(places: Places, node: Node, offset: number, set: (offset: number) => void): void {
  if (node.nodeType !== Node.TEXT_NODE) return
  const known = places.get(node)
  if (known) known.push({ offset, set })
  else places.set(node, [{ offset, set }])
}

/** Notes both ends of `range`; `show` is called with the offsets that they have by then. */
function noteEnds(
  places: Places,
  { startContainer, startOffset, endContainer, endOffset }: AbstractRange,
  show: (start: Node, startOffset: number, end: Node, endOffset: number) => void,
): void {
  const ends: [number, number] = [startOffset, endOffset]
  for (const [i, node] of [startContainer, endContainer].entries())
    note(places, node, ends[i]!, (offset) => {
      ends[i] = offset
      show(
        startContainer,
        within(startContainer, ends[0]),
        endContainer,
        within(endContainer, ends[1]),
      )
    })
}

function noteSelection(places: Places, document: Document): void {
  const selection = document.getSelection()
  const range = selectedRange(document)
  if (!selection || !range) return
  const isBackward = selection.direction === 'backward'
  noteEnds(places, range, (start, startOffset, end, endOffset) =>
    isBackward
      ? selection.setBaseAndExtent(end, endOffset, start, startOffset)
      : selection.setBaseAndExtent(start, startOffset, end, endOffset),
  )
}

const isLive = (range: AbstractRange): range is Range => 'setStart' in range

/** A range of a highlight, ours or the page's: a live one is set anew, a static one replaced. */
function noteHighlighted(places: Places, range: AbstractRange, highlight: Highlight): void {
  let shown = range
  noteEnds(places, range, (startContainer, startOffset, endContainer, endOffset) => {
    // Not `instanceof`: each frame has a `Range` of its own.
    if (isLive(shown)) {
      shown.setStart(startContainer, startOffset)
      shown.setEnd(endContainer, endOffset)
      return
    }
    highlight.delete(shown)
    shown = new StaticRange({ startContainer, startOffset, endContainer, endOffset })
    highlight.add(shown)
  })
}

function noteHighlights(places: Places, document: Document): void {
  // Firefox gives a content script no iterator of a page's object: `for … of` throws there.
  document.defaultView?.CSS?.highlights?.forEach((highlight) =>
    highlight.forEach((range) => noteHighlighted(places, range, highlight)),
  )
}

function placesIn(document: Document): Places {
  const places: Places = new Map()
  noteSelection(places, document)
  noteHighlights(places, document)
  return places
}

/**
 * A way to rewrite text nodes that leaves highlights and the reader's selection where they are,
 * through phrases that change their length. Good for one task: ranges are looked up once, in the
 * document of each node, since a frame has a selection and highlights of its own.
 */
export function keepingRanges(): Rewrite {
  const byDocument = new Map<Document, Places>()
  return (node, data, carry) => {
    const document = node.ownerDocument
    let places = byDocument.get(document)
    if (!places) byDocument.set(document, (places = placesIn(document)))
    const carried = places.get(node)?.map(({ offset, set }) => [carry(offset), set] as const)
    node.data = data
    for (const [offset, set] of carried ?? []) set(Math.min(offset, data.length))
  }
}
