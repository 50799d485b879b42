import type { Report } from '#lib/report/report.ts'
import { extractMeasures } from './extract.ts'
import type { Measure } from './measure.ts'
import type { TextParts } from './paragraphs-of.ts'

/** A report or a page with the measures it states. */
export interface MeasuredText {
  /** File name or address; unique among the texts that are compared. */
  readonly source: string
  readonly text: string
  /** `null` for a page's plain text. */
  readonly parts: TextParts | null
  /** By start; their spans are in `text`. */
  readonly measures: readonly Measure[]
}

/** A report with its measures. */
export function measureReport(report: Report): MeasuredText {
  const { source, text } = report
  return { source, text, parts: report, measures: extractMeasures(text, report) }
}

/** A page with its measures; `text` is its visible text, a line for each paragraph. */
export function measurePage(source: string, text: string): MeasuredText {
  return { source, text, parts: null, measures: extractMeasures(text, null) }
}
