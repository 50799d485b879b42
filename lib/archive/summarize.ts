import { reportTitle } from '#lib/report/report-title.ts'
import type { Script } from '#lib/script/script.ts'
import { cut } from '#lib/text/span.ts'
import type { ArchivedReport } from './archive.ts'

/** What a list of reports shows of one. */
export interface ReportSummary {
  readonly source: string
  readonly title: string
  /** Whose report it is, else who published it; null where it says neither. */
  readonly organisation: string | null
  /** ISO 8601, or null where the report gives none. */
  readonly day: string | null
  readonly script: Script
  readonly measures: number
  /** The reader has added it and can remove it. */
  readonly own: boolean
}

export function summarize(report: ArchivedReport, own: boolean): ReportSummary {
  const { source, text, organisation, publisher, date, script, measures } = report
  const whose = organisation ?? publisher
  return {
    source,
    title: reportTitle(report),
    organisation: whose && cut(text, whose).replace(/\s+/g, ' '),
    day: date?.day ?? null,
    script,
    measures: measures.length,
    own,
  }
}
