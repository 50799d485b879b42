import type { ArchivedReport } from '#lib/archive/archive.ts'
import { changeReader } from '#lib/match/change-reader.ts'
import type { ReportMatch } from '#lib/match/page-match.ts'
import { detectScript } from '#lib/script/detect.ts'
import type { Script } from '#lib/script/script.ts'
import { datedPage, type CheckedPage } from './dated-page.ts'
import type { ComparedPage } from './page-state.ts'

/** A report that a page is related to, with what the page has of it and changed in it. */
interface RelatedReport {
  readonly report: ArchivedReport
  readonly match: ReportMatch
}

/** A page that was compared, as the panel shows it; best reports first. */
export interface Answer extends CheckedPage {
  readonly script: Script
  readonly related: readonly RelatedReport[]
}

/** What there is to show of a page; `reports` has those that it is related to. */
export function readAnswer(page: ComparedPage, reports: readonly ArchivedReport[]): Answer {
  const readChanges = changeReader(page.text)
  const related = page.match.reports.flatMap((found) =>
    reports
      .filter((report) => report.source === found.source)
      .map((report) => ({ report, match: readChanges(found, report.text) })),
  )
  return { ...datedPage(page), script: detectScript(page.text), related }
}
