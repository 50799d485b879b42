import { cut } from '#lib/text/span.ts'
import { CATEGORIES, type CategoryId } from './categories.ts'
import { rankEntries } from './match.ts'
import type { MeasureMatch } from './match.ts'
import { buildMeasureIndex, type MeasureIndex } from './measure-index.ts'
import type { MeasuredText } from './measure-text.ts'
import type { Measure } from './measure.ts'
import { readQuery } from './query.ts'

/** One category: for each column, in the order given, its measures. */
export interface MatrixRow {
  readonly category: CategoryId
  readonly cells: readonly (readonly Measure[])[]
}

/** A measure of a page and the archive's measures that say the same, best first. */
export interface PagePair {
  readonly measure: Measure
  /** Spans are in the texts of the reports; empty where no report has this measure. */
  readonly matches: readonly MeasureMatch[]
}

/** A page and one report, measure by measure. */
export interface ReportComparison {
  /** Measures that both have; spans of `page` in the page's text, of `report` in the report's. */
  readonly both: readonly { readonly page: Measure; readonly report: Measure }[]
  readonly onlyOnPage: readonly Measure[]
  readonly onlyInReport: readonly Measure[]
}

/** So much two measures of one category must be alike to be the same. */
const sameMeasure = 0.58
const mostMatches = 5

/**
 * What each text does in each category: all categories, in their order, empty ones too. The page
 * being read is a column like the reports.
 */
export function measureMatrix(columns: readonly MeasuredText[]): MatrixRow[] {
  return CATEGORIES.map(({ id }) => ({
    category: id,
    cells: columns.map(({ measures }) => measures.filter(({ category }) => category === id)),
  }))
}

/** The measures of the archive that say what `measure` of `text` says; figures may differ. */
function counterparts(text: string, measure: Measure, index: MeasureIndex): MeasureMatch[] {
  const query = { ...readQuery(cut(text, measure.span)), category: measure.category }
  return rankEntries(query, index, (entry) => Number(entry.category === measure.category))
    .filter(({ score }) => score >= sameMeasure)
    .slice(0, mostMatches)
    .map(({ entry: { source, span, category }, score }) => ({ source, span, category, score }))
}

/** Each measure of a page with its counterparts in the archive; it has none where they are empty. */
export function pairMeasures(page: MeasuredText, index: MeasureIndex): PagePair[] {
  return page.measures.map((measure) => ({
    measure,
    matches: counterparts(page.text, measure, index),
  }))
}

/**
 * Puts a page beside one report. A short statement can be part of a long one, so they are asked for
 * each other in both directions; each measure is paired at most once, the most alike first.
 */
export function compareWithReport(page: MeasuredText, report: MeasuredText): ReportComparison {
  const pageIndex = buildMeasureIndex([page])
  const reportIndex = buildMeasureIndex([report])
  const at = (measures: readonly Measure[], { span }: MeasureMatch) =>
    measures.find((measure) => measure.span[0] === span[0])!
  const found = [
    ...page.measures.flatMap((measure) =>
      counterparts(page.text, measure, reportIndex).map((match) => ({
        page: measure,
        report: at(report.measures, match),
        score: match.score,
      })),
    ),
    ...report.measures.flatMap((measure) =>
      counterparts(report.text, measure, pageIndex).map((match) => ({
        page: at(page.measures, match),
        report: measure,
        score: match.score,
      })),
    ),
  ].sort((a, b) => b.score - a.score)
  const taken = new Set<Measure>()
  const both = found.filter(({ page: one, report: other }) => {
    if (taken.has(one) || taken.has(other)) return false
    taken.add(one).add(other)
    return true
  })
  return {
    both: both.map(({ page: one, report: other }) => ({ page: one, report: other })),
    onlyOnPage: page.measures.filter((measure) => !taken.has(measure)),
    onlyInReport: report.measures.filter((measure) => !taken.has(measure)),
  }
}
