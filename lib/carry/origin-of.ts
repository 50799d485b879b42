import type { Report } from '#lib/report/report.ts'
import { reportTitle } from '#lib/report/report-title.ts'
import { cut } from '#lib/text/span.ts'

/** Where a report comes from, in words that can be cited. */
export interface Origin {
  readonly title: string
  /** Organisation, publisher and date as the report writes them; those that it names. */
  readonly about: readonly string[]
  /** File name or address. */
  readonly source: string
}

/** One line: wrapped titles and dates are cited unwrapped. */
const inLine = (words: string) => words.replace(/\s+/g, ' ').trim()

export function originOf(report: Report): Origin {
  const { text, organisation, publisher, date, source } = report
  const spans = [organisation, publisher, date?.span ?? null].filter((span) => span !== null)
  return {
    title: reportTitle(report),
    about: [...new Set(spans.map((span) => inLine(cut(text, span))))],
    source,
  }
}
