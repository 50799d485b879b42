import type { ArchivedReport } from '#lib/archive/archive.ts'
import { datedPage } from '#lib/browser/dated-page.ts'
import type { PageState } from '#lib/browser/page-state.ts'
import { changeReader } from '#lib/match/change-reader.ts'
import type { Answer } from './reading.svelte.ts'

/** What the panel shows of a page that was compared; `reports` has those that it is related to. */
export function readAnswer(
  page: Extract<PageState, { kind: 'checked' }>,
  reports: readonly ArchivedReport[],
): Answer {
  const readChanges = changeReader(page.text)
  const related = page.match.reports.flatMap((found) =>
    reports
      .filter((report) => report.source === found.source)
      .map((report) => ({ report, match: readChanges(found, report.text) })),
  )
  return { ...datedPage(page), related }
}
