import { extractDates } from '#lib/figure/extract-dates.ts'
import { extractFigures } from '#lib/figure/extract-figures.ts'
import { extractMeasures } from '#lib/measure/extract.ts'
import { parseReport } from '#lib/report/parse.ts'
import type { ArchivedReport } from './archive.ts'

/**
 * A raw text as the archive keeps it: parsed, with its measures, figures and dates.
 * @throws {ReportError} where the text is no report
 */
export function archiveReport(text: string, source: string): ArchivedReport {
  const report = parseReport(text, source)
  return {
    ...report,
    measures: extractMeasures(text, report),
    figures: extractFigures(text, report.body),
    dates: extractDates(text, report.body),
  }
}
