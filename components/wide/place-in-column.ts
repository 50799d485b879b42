import type { Span } from '#lib/text/span.ts'
import type { Extent } from './extent.ts'

/** A line of a text as it is set in a column. */
export interface SetLine {
  /** In the text that the column shows. */
  readonly span: Span
  /** Holds the words of the line and no others. */
  readonly element: HTMLElement
}

/** Where a passage stands in a column, in px from the top of its content. */
export interface Place {
  /** The lines that it is on, as a reader sees them. */
  readonly lines: Extent
  /** The same, but a place in the middle of a line counts as half a line further down. */
  readonly depth: Extent
}

/** The box of the character at `at` of an element's text; the last one's where `at` is beyond it. */
function boxOf(element: HTMLElement, at: number): DOMRect | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let rest = at
  let last: Text | null = null
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.data.length === 0) continue
    if (rest < node.data.length) return boxIn(node, rest)
    rest -= node.data.length
    last = node
  }
  return last && boxIn(last, last.data.length - 1)
}

/** One for all: a browser keeps each that there is up to date whenever the page changes. */
let ruler: Range | null = null

function boxIn(node: Text, at: number): DOMRect {
  const range = (ruler ??= document.createRange())
  range.setStart(node, at)
  range.setEnd(node, at + 1)
  return range.getBoundingClientRect()
}

/** Index of the first line that ends after `at`. */
function lineAt(lines: readonly SetLine[], at: number): number {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (lines[middle]!.span[1] <= at) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Where a span of the text stands in a column; null where its lines are not set yet. `lines` are in
 * order. Costs one look at the layout and O(log lines).
 */
export function placeInColumn(
  content: HTMLElement,
  lines: readonly SetLine[],
  span: Span,
): Place | null {
  const first = lines[lineAt(lines, span[0])]
  const last = lines[lineAt(lines, span[1] - 1)]
  if (!first || !last) return null
  const start = boxOf(first.element, Math.max(0, span[0] - first.span[0]))
  const end = boxOf(last.element, Math.max(0, span[1] - 1 - last.span[0]))
  if (!start || !end) return null
  const { top, left, width } = content.getBoundingClientRect()
  const depth = (box: DOMRect, x: number) => box.top - top + ((x - left) / width) * box.height
  const depths: Extent = [depth(start, start.left), depth(end, end.right)]
  return { lines: [start.top - top, end.bottom - top], depth: depths }
}
