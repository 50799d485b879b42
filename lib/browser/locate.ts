import type { Span } from '#lib/text/span.ts'
import type { PageText, Piece } from './read-page.ts'

/**
 * Where a span of `page.text` stands in the document: one range for each run of text, so that what
 * stands between (glosses, hidden text) is not part of it. Text that the page has taken away or
 * rewritten since it was read has no place: such runs are left out. O(log pieces + runs).
 */
export function locate({ pieces }: PageText, [start, end]: Span): StaticRange[] {
  const ranges: StaticRange[] = []
  for (let i = firstReaching(pieces, start); i < pieces.length; i++) {
    const { start: at, length, node, from } = pieces[i]!
    if (at >= end) break
    const startOffset = from + Math.max(0, start - at)
    const endOffset = from + Math.min(length, end - at)
    if (!isShown(node) || endOffset > node.data.length) continue
    ranges.push(
      new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }),
    )
  }
  return ranges
}

/** A document whose frame has gone keeps its nodes, and has no window. */
const isShown = ({ isConnected, ownerDocument }: Text) =>
  isConnected && ownerDocument.defaultView !== null

/** Index of the first piece that ends after `offset`. */
function firstReaching(pieces: readonly Piece[], offset: number): number {
  let [low, high] = [0, pieces.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const piece = pieces[middle]!
    if (piece.start + piece.length <= offset) low = middle + 1
    else high = middle
  }
  return low
}
