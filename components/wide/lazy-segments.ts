import { diffPassages, type Segment } from '#lib/match/diff.ts'
import type { PassagePair } from '#lib/match/page-match.ts'
import type { Sides } from './extent.ts'

/** Compares the two sides of a pair, by its number, when it is first asked for. */
export function lazySegments(
  passages: readonly PassagePair[],
  texts: Sides<string>,
): (pair: number) => readonly Segment[] {
  const found = new Map<number, readonly Segment[]>()
  return (pair) => {
    const { page, span } = passages[pair]!
    const segments = found.get(pair) ?? diffPassages(texts.page, page, texts.report, span)
    found.set(pair, segments)
    return segments
  }
}
