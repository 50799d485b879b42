import type { ReportMatch } from '#lib/match/page-match.ts'
import type { Report } from '#lib/report/report.ts'

/** A report that a page is related to, with what the page has of it. */
export interface Related {
  readonly report: Report
  readonly match: ReportMatch
}
