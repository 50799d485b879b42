import type { DateMention, Figure } from '#lib/figure/figure.ts'
import type { Measure } from '#lib/measure/measure.ts'
import type { Report } from '#lib/report/report.ts'

/** The version of the archive's format that this code writes and reads. */
export const ARCHIVE_FORMAT = 1

/** A report with what was extracted from it. All spans are in `text`; lists are sorted by start. */
export interface ArchivedReport extends Report {
  readonly measures: readonly Measure[]
  /** Numbers inside `body`. */
  readonly figures: readonly Figure[]
  /** Days and ranges of days inside `body`. */
  readonly dates: readonly DateMention[]
}

/**
 * All reports that pages are compared with. `source` is unique among them. What needs no more
 * than the texts takes an `Archive<Report>`.
 */
export interface Archive<R extends Report = ArchivedReport> {
  /** Version of this format; a reader refuses what it does not know. */
  readonly format: typeof ARCHIVE_FORMAT
  readonly reports: readonly R[]
}
