import type { ArchivedReport } from '#lib/archive/archive.ts'
import { changeSteps } from '#lib/match/change-steps.ts'
import type { ReportMatch } from '#lib/match/page-match.ts'
import { runInSlices } from '#lib/text/run-in-slices.ts'
import { inTurns } from './in-turns.ts'
import type { Compared, ReadPage } from './page-state.ts'

/** A report that a page is related to, with what the page has of it and changed in it. */
export interface RelatedReport {
  readonly report: ArchivedReport
  readonly match: ReportMatch
}

/**
 * What a page says otherwise than the reports that it is related to; best first. Read in turns with
 * whatever else is to be done, for there may be a thousand passages; where there are few, in one.
 * `reports` has those that are still there.
 */
export async function readRelated(
  page: Pick<ReadPage, 'text'> & Pick<Compared, 'match'>,
  reports: readonly ArchivedReport[],
): Promise<RelatedReport[]> {
  const readChanges = changeSteps(page.text)
  const pause = inTurns()
  const related: RelatedReport[] = []
  for (const found of page.match.reports) {
    const report = reports.find(({ source }) => source === found.source)
    if (!report) continue
    related.push({ report, match: await runInSlices(readChanges(found, report.text), pause) })
  }
  return related
}
