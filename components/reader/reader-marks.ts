import type { CategoryName } from '#components/category-names.ts'
import type { Mark } from '#components/cut-marks.ts'
import type { ArchivedReport } from '#lib/archive/archive.ts'
import { findGlosses } from '#lib/text/find-glosses.ts'
import type { Span } from '#lib/text/span.ts'

/**
 * What is marked in a report that is read: what the page has of it, and what the reader wants; in the
 * `clean` text, what is not read.
 */
export function readerMarks(
  { text, measures, figures }: ArchivedReport,
  passages: readonly Span[],
  wanted: { readonly measures: boolean; readonly figures: boolean; readonly clean: boolean },
  categoryName: CategoryName,
): Mark[] {
  return [
    ...passages.map((span): Mark => ({ kind: 'passage', span })),
    ...(wanted.measures ? measures : []).map(({ span, category }): Mark => {
      return { kind: 'measure', span, note: categoryName(category) }
    }),
    ...(wanted.figures ? figures : []).map(({ span }): Mark => ({ kind: 'figure', span })),
    ...(wanted.clean ? findGlosses(text) : []).map((span): Mark => ({ kind: 'gloss', span })),
  ]
}
