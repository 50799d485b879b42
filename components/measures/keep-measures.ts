import { filter } from '#components/filter.ts'
import type { CategoryName } from '#components/category-names.ts'
import type { MeasureComparison, PageMeasure } from '#lib/archive/compare-measures.ts'
import { cut } from '#lib/text/span.ts'

/** What of a comparison holds the words of `query`: on the page, in a report, or as a category. */
export function keepMeasures(
  comparison: MeasureComparison,
  query: string,
  pageText: string,
  categoryName: CategoryName,
): MeasureComparison {
  const keeps = filter(query)
  const pageKeeps = ({ measure, matches }: PageMeasure) =>
    keeps(
      cut(pageText, measure.span),
      categoryName(measure.category),
      ...matches.map(({ words }) => words),
    )
  return {
    page: comparison.page.filter(pageKeeps),
    columns: comparison.columns.map((column) => ({
      ...column,
      measures: column.measures.filter(({ words, category }) =>
        keeps(words, categoryName(category)),
      ),
    })),
    figures: comparison.figures.filter((pair) =>
      keeps(pair.page.counts, cut(pageText, pair.page.span), pair.words),
    ),
  }
}
