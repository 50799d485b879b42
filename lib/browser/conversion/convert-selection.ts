import type { Target } from '#lib/script/convert.ts'
import type { ConvertTexts } from './convert-texts.ts'
import { keepingRanges } from './keep-ranges.ts'
import { isConvertible } from './left-alone.ts'
import type { Originals } from './originals.ts'
import { readUneven } from './rewriting.ts'
import { lineAround, textRuns, type Run, type Stretch } from './text-runs.ts'
import { fromOriginal, unevenIn } from './uneven.ts'

/** The part of a text node that is selected, by offsets in its text; null for none. */
function selectedPart(node: Text, range: Range): readonly [number, number] | null {
  if (!range.intersectsNode(node)) return null
  const start = node === range.startContainer ? range.startOffset : 0
  const end = node === range.endContainer ? range.endOffset : node.length
  return start < end ? [start, end] : null
}

function* selectedRuns(range: Range): Generator<Run> {
  const top = range.commonAncestorContainer
  const stretch: Stretch = top.nodeType === Node.TEXT_NODE ? lineAround(top) : [top, top]
  for (const found of textRuns(stretch))
    if (found.kind === 'run' && found.nodes.some((node) => selectedPart(node, range)))
      yield found.nodes
}

/**
 * Converts what is selected, words at its ends by what stands around them, and leaves it selected.
 * The originals are kept as for a whole page.
 */
export async function convertSelection(
  document: Document,
  target: Target,
  originals: Originals,
  convert: ConvertTexts,
): Promise<void> {
  const selection = document.getSelection()
  if (!selection?.rangeCount || !isConvertible(selection.getRangeAt(0).commonAncestorContainer))
    return
  const range = selection.getRangeAt(0)
  const parts = [...selectedRuns(range)].map((nodes) =>
    nodes.map((node) => ({ node, shown: node.data, part: selectedPart(node, range) })),
  )
  const texts = parts.map((run) => run.map(({ shown }) => shown).join(''))
  const answer = await convert({ texts, target, around: null })
  const rewrite = keepingRanges()
  for (const [i, run] of parts.entries()) {
    const converted = answer.texts[i]
    if (converted === null || converted === undefined) continue
    const uneven = readUneven(answer.uneven[i])
    let offset = 0
    for (const { node, shown, part } of run) {
      const from = offset
      offset += shown.length
      if (!part || node.data !== shown) continue
      const [start, end] = [from + part[0], from + part[1]]
      const [convertedStart, convertedEnd] = [
        fromOriginal(uneven, start),
        fromOriginal(uneven, end),
      ]
      const words = converted.slice(convertedStart, convertedEnd)
      const inNode = unevenIn(uneven, [start, end], [convertedStart, convertedEnd]).map(
        ([a, b, c, d]) => [a + part[0], b + part[0], c + part[0], d + part[0]] as const,
      )
      const carry = (place: number) => fromOriginal(inNode, place)
      const data = shown.slice(0, part[0]) + words + shown.slice(part[1])
      originals.set(node, originals.of(node), data, inNode)
      rewrite(node, data, carry)
    }
  }
}
