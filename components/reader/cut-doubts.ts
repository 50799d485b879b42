import type { Doubt } from '#lib/script/doubts-in.ts'
import type { Span } from '#lib/text/span.ts'

/** A run of a line: a doubtful character, or what stands between two of them (`null`). */
export interface DoubtCut {
  /** In the text of the line. */
  readonly span: Span
  readonly doubt: Doubt | null
}

/** The first of `doubts`, which are in order, that ends after `at`. */
function firstAfter(doubts: readonly Doubt[], at: number): number {
  let low = 0
  for (let high = doubts.length; low < high;) {
    const middle = (low + high) >> 1
    if (doubts[middle]!.span[1] <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** Cuts `line` of a text at its doubtful characters; `doubts` are in order, in the same text. */
export function cutDoubts(line: Span, doubts: readonly Doubt[]): DoubtCut[] {
  const cuts: DoubtCut[] = []
  let [at] = line
  for (let i = firstAfter(doubts, at); i < doubts.length; i++) {
    const doubt = doubts[i]!
    const [start, end] = doubt.span
    if (end > line[1]) break
    // A character that a phrase took in two has its doubt told once.
    if (start < at) continue
    if (start > at) cuts.push({ span: [at, start], doubt: null })
    cuts.push({ span: [start, end], doubt })
    at = end
  }
  if (at < line[1]) cuts.push({ span: [at, line[1]], doubt: null })
  return cuts
}
