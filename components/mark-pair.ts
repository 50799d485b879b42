import type { PassagePair } from '#lib/match/page-match.ts'
import type { Mark } from './cut-marks.ts'

/** What to mark on the two sides of a passage pair. */
export interface PairMarks {
  /** In the page's text. */
  readonly page: readonly Mark[]
  /** In the report's text. */
  readonly report: readonly Mark[]
}

/** The differences of a passage pair, character by character, and the changes among them. */
export function markPair(passage: PassagePair, _pageText: string, _reportText: string): PairMarks {
  return {
    page: passage.changes.map(({ page }) => ({ kind: 'changed', span: page })),
    report: passage.changes.map(({ span }) => ({ kind: 'changed', span })),
  }
}
