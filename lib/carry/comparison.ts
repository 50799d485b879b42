import type { ReportMatch } from '#lib/match/page-match.ts'
import type { Report } from '#lib/report/report.ts'

/** A page as it was read. */
export interface CarriedPage {
  readonly title: string
  readonly url: string
  /** The article's text; spans of the comparison are in it. */
  readonly text: string
  /** The day it was published, `YYYY-MM-DD`; null where it names none. */
  readonly day: string | null
  /** When it was read, ISO 8601. */
  readonly readAt: string
}

/** A report with what a page has of it. */
export interface CarriedReport {
  readonly report: Report
  readonly match: ReportMatch
}

/** A page with the reports it is related to: what is carried away. */
export interface Comparison {
  readonly page: CarriedPage
  /** Best first. */
  readonly related: readonly CarriedReport[]
}
