import { markSegments, type PairMarks } from '#components/mark-pair.ts'
import type { Segment } from '#lib/match/diff.ts'
import type { PassagePair } from '#lib/match/page-match.ts'

/** Gives what differs inside a pair, by its number, from how its sides compare; each is kept. */
export function lazyMarks(
  passages: readonly PassagePair[],
  segmentsOf: (pair: number) => readonly Segment[],
): (pair: number) => PairMarks {
  const found = new Map<number, PairMarks>()
  return (pair) => {
    const marks = found.get(pair) ?? markSegments(segmentsOf(pair), passages[pair]!.changes)
    found.set(pair, marks)
    return marks
  }
}
