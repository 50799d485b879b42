/** A place in an element's text, as a range has it. */
interface TextPlace {
  readonly node: Text
  /** In the text of the node. */
  readonly at: number
}

/** Where the character at `at` of an element's text stands; the last one where `at` is beyond it. */
function textPlace(element: Element, at: number): TextPlace | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let rest = at
  let last: Text | null = null
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.data.length === 0) continue
    if (rest < node.data.length) return { node, at: rest }
    rest -= node.data.length
    last = node
  }
  return last && { node: last, at: last.data.length - 1 }
}

/** One for all: a browser keeps each that there is up to date whenever the page changes. */
let ruler: Range | null = null

/** The box of the character at `at` of an element's text; null where it has none. */
export function boxOf(element: Element, at: number): DOMRect | null {
  const place = textPlace(element, at)
  if (!place) return null
  const range = (ruler ??= document.createRange())
  range.setStart(place.node, place.at)
  range.setEnd(place.node, place.at + 1)
  return range.getBoundingClientRect()
}

/** An element, and the index of a character in its text. */
interface CharacterIn {
  readonly line: Element
  readonly at: number
}

/** From one character to another, both included; null where there is no text. */
export function rangeOf(first: CharacterIn, last: CharacterIn): Range | null {
  const [start, end] = [textPlace(first.line, first.at), textPlace(last.line, last.at)]
  if (!start || !end) return null
  const range = document.createRange()
  range.setStart(start.node, start.at)
  range.setEnd(end.node, end.at + 1)
  return range
}
