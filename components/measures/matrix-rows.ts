import type { MeasureColumn, PageMeasure } from '#lib/archive/compare-measures.ts'
import type { CategoryId } from '#lib/measure/categories.ts'
import { cut, type Span } from '#lib/text/span.ts'

/** The measures of one kind in one text, each with its words. */
export type MatrixCell = readonly { readonly span: Span; readonly words: string }[]

export interface MatrixRow {
  readonly category: CategoryId
  /** The page's first, its spans in the page's text; then one for each report, in its text. */
  readonly cells: readonly MatrixCell[]
}

/** The kinds of measures, in the order of `categories`, that the page or a report has. */
export function matrixRows(
  categories: readonly CategoryId[],
  measures: readonly PageMeasure[],
  columns: readonly MeasureColumn[],
  pageText: string,
): MatrixRow[] {
  return categories
    .map((category) => ({
      category,
      cells: [
        measures
          .filter(({ measure }) => measure.category === category)
          .map(({ measure: { span } }) => ({ span, words: cut(pageText, span) })),
        ...columns.map((column) => column.measures.filter((one) => one.category === category)),
      ],
    }))
    .filter(({ cells }) => cells.some((cell) => cell.length > 0))
}
