import { csv } from '#lib/text/csv.ts'
import type { MatrixRow } from './compare.ts'

/**
 * The matrix as CSV: a line for each category, a column for each text, how many measures it has
 * there.
 * @param corner what stands over the categories
 * @param titles the columns' titles, in the order of the cells
 * @param label a category's name
 */
export function matrixCsv(
  rows: readonly MatrixRow[],
  corner: string,
  titles: readonly string[],
  label: (category: MatrixRow['category']) => string,
): string {
  const lines = [
    [corner, ...titles],
    ...rows.map(({ category, cells }) => [
      label(category),
      ...cells.map((measures) => measures.length),
    ]),
  ]
  return csv(lines)
}
