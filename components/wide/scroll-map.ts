import type { Extent } from './extent.ts'

/** Where a passage stands in the column that leads and in the one that follows. */
export interface Joint {
  readonly from: Extent
  readonly to: Extent
}

/** From the height of a place in one column to the height of what answers it in the other, in px. */
export type ScrollMap = (y: number) => number

/** A stretch of the leading column, from `start` on: what answers `y` is `to + slope · (y − start)`. */
interface Piece {
  readonly start: number
  readonly to: number
  readonly slope: number
}

/**
 * Between two passages the following column keeps up as long as it moves at most so many times
 * faster; where it would have to race (a long part left out) or to turn back (another order), it
 * walks along with each passage for half of the way and leaps in the middle.
 */
const STEEPEST = 4

/** The way through the gap between two passages, or between one and an end of the text. */
function gapPieces(from: Extent, to: Extent): Piece[] {
  const [start, end] = from
  const [at, next] = to
  if (end <= start) return []
  const slope = (next - at) / (end - start)
  if (slope >= 0 && slope <= STEEPEST) return [{ start, to: at, slope }]
  const middle = (start + end) / 2
  return [
    { start, to: at, slope: 1 },
    { start: middle, to: next - (end - middle), slope: 1 },
  ]
}

/** In the order of the leading column; what reaches into the passage before begins at its end. */
function inOrder(joints: readonly Joint[]): Joint[] {
  const sorted = [...joints].sort((a, b) => a.from[0] - b.from[0] || b.from[1] - a.from[1])
  const ordered: Joint[] = []
  for (const { from, to } of sorted) {
    const start = Math.max(from[0], ordered.at(-1)?.from[1] ?? 0)
    if (start >= from[1]) continue
    const share = (start - from[0]) / (from[1] - from[0])
    ordered.push({ from: [start, from[1]], to: [to[0] + share * (to[1] - to[0]), to[1]] })
  }
  return ordered
}

/**
 * How two columns scroll together: inside a passage line by line, between passages so that both
 * arrive at the next one. Built in O(n log n), asked in O(log n); monotone but for the leaps.
 * `length` is the height of each column's content.
 */
export function scrollMap(
  joints: readonly Joint[],
  length: { readonly from: number; readonly to: number },
): ScrollMap {
  const pieces: Piece[] = []
  let [y, answer] = [0, 0]
  for (const { from, to } of inOrder(joints)) {
    pieces.push(...gapPieces([y, from[0]], [answer, to[0]]))
    pieces.push({ start: from[0], to: to[0], slope: (to[1] - to[0]) / (from[1] - from[0]) })
    ;[y, answer] = [from[1], to[1]]
  }
  pieces.push(...gapPieces([y, length.from], [answer, length.to]))
  return (place) => {
    let [low, high] = [0, pieces.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (pieces[middle]!.start <= place) low = middle
      else high = middle - 1
    }
    const piece = pieces[low]
    if (!piece) return 0
    const to = piece.to + piece.slope * (place - piece.start)
    return Math.min(length.to, Math.max(0, to))
  }
}
