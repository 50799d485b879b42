import { markPair, type PairMarks } from '#components/mark-pair.ts'
import type { PassagePair } from '#lib/match/page-match.ts'
import type { Sides } from './extent.ts'

/** Gives what differs inside a pair, by its number; each is looked for when it is first asked for. */
export function lazyMarks(
  passages: readonly PassagePair[],
  texts: Sides<string>,
): (pair: number) => PairMarks {
  const found = new Map<number, PairMarks>()
  return (pair) => {
    const marks = found.get(pair) ?? markPair(passages[pair]!, texts.page, texts.report)
    found.set(pair, marks)
    return marks
  }
}
