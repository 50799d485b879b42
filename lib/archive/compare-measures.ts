import { extractFigures } from '#lib/figure/extract-figures.ts'
import type { Figure } from '#lib/figure/figure.ts'
import { pairFigures } from '#lib/figure/pair-figures.ts'
import type { CategoryId } from '#lib/measure/categories.ts'
import { compareWithReport, pairMeasures } from '#lib/measure/compare.ts'
import type { MeasureIndex } from '#lib/measure/measure-index.ts'
import { measurePage, type MeasuredText } from '#lib/measure/measure-text.ts'
import type { Measure } from '#lib/measure/measure.ts'
import { reportTitle } from '#lib/report/report-title.ts'
import type { Script } from '#lib/script/script.ts'
import { cut, type Span } from '#lib/text/span.ts'
import { writtenNear } from '#lib/text/written-near.ts'
import type { ArchivedReport } from './archive.ts'

/** A measure of a report with its words, so that it can be shown without the report. */
export interface QuotedMeasure {
  readonly source: string
  /** In the text of the report named by `source`. */
  readonly span: Span
  readonly category: CategoryId
  readonly words: string
}

/** A measure of the page and the same ones in the archive. */
export interface PageMeasure {
  /** Spans are in the page's text. */
  readonly measure: Measure
  /** Best first; empty where no report has it. */
  readonly matches: readonly QuotedMeasure[]
}

/** A report with its measures, as a column beside the page. */
export interface MeasureColumn {
  readonly source: string
  readonly title: string
  readonly script: Script
  readonly measures: readonly (QuotedMeasure & { readonly onPage: boolean })[]
}

/** Figures of page and report that count the same thing. */
export interface QuotedFigures {
  /** In the page's text. */
  readonly page: Figure
  /** What they count, as the page writes it. */
  readonly thing: string
  readonly source: string
  /** In the text of the report named by `source`. */
  readonly report: Figure
  /** The report's figure as it stands there. */
  readonly words: string
  readonly equal: boolean
}

/** What the measures of a page are to those of the archive. */
export interface MeasureComparison {
  readonly page: readonly PageMeasure[]
  readonly columns: readonly MeasureColumn[]
  readonly figures: readonly QuotedFigures[]
}

const measuredText = (report: ArchivedReport): MeasuredText => ({
  source: report.source,
  text: report.text,
  parts: report,
  measures: report.measures,
})

function columnOf(page: MeasuredText, report: ArchivedReport): MeasureColumn {
  const { source, text, script } = report
  const { onlyInReport } = compareWithReport(page, measuredText(report))
  const missing = new Set(onlyInReport)
  const measures = report.measures.map((measure) => ({
    source,
    span: measure.span,
    category: measure.category,
    words: cut(text, measure.span),
    onPage: !missing.has(measure),
  }))
  return { source, title: reportTitle(report), script, measures }
}

/**
 * Compares what a page says was done with what the archive says.
 * @param pageText the page's visible text, a line for each paragraph
 * @param index of the measures of the whole archive
 * @param bySource finds a report of the archive by its source
 * @param columns the reports to stand beside the page, in their order
 */
export function compareMeasures(
  pageText: string,
  index: MeasureIndex,
  bySource: ReadonlyMap<string, ArchivedReport>,
  columns: readonly ArchivedReport[],
): MeasureComparison {
  const page = measurePage('', pageText)
  const figured = { text: pageText, figures: extractFigures(pageText) }
  const quote = (source: string, span: Span, category: CategoryId): QuotedMeasure[] => {
    const report = bySource.get(source)
    return report ? [{ source, span, category, words: cut(report.text, span) }] : []
  }
  return {
    page: pairMeasures(page, index).map(({ measure, matches }) => ({
      measure,
      matches: matches.flatMap(({ source, span }) => quote(source, span, measure.category)),
    })),
    columns: columns.map((report) => columnOf(page, report)),
    figures: columns.flatMap((report) =>
      pairFigures(figured, report).map((pair) => ({
        ...pair,
        thing: writtenNear(pageText, pair.page.span, pair.page.counts),
        source: report.source,
        words: cut(report.text, pair.report.span),
      })),
    ),
  }
}
