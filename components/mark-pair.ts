import { diffPassages, type Segment } from '#lib/match/diff.ts'
import type { PassagePair } from '#lib/match/page-match.ts'
import type { Mark } from './cut-marks.ts'

/** What to mark on the two sides of a passage pair. */
export interface PairMarks {
  /** In the page's text. */
  readonly page: readonly Mark[]
  /** In the report's text. */
  readonly report: readonly Mark[]
}

/** What to mark of a passage pair whose texts were compared before. */
export function markSegments(
  segments: readonly Segment[],
  changes: PassagePair['changes'],
): PairMarks {
  const different = segments.filter(({ kind }) => kind === 'changed')
  return {
    page: [
      ...different.map((segment): Mark => ({ kind: 'different', span: segment.page })),
      ...changes.map((change): Mark => ({ kind: 'changed', span: change.page })),
    ],
    report: [
      ...different.map((segment): Mark => ({ kind: 'different', span: segment.span })),
      ...changes.map((change): Mark => ({ kind: 'changed', span: change.span })),
    ],
  }
}

/** The differences of a passage pair, character by character, and the changes among them. */
export function markPair(
  { page, span, changes }: PassagePair,
  pageText: string,
  reportText: string,
): PairMarks {
  return markSegments(diffPassages(pageText, page, reportText, span), changes)
}
