import type { MatrixRow } from './compare.ts'

/** Spreadsheets take a cell that begins so for a formula; full-width forms too, in East Asia. */
const formula = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/u
const needsQuotes = /[",\r\n]/u
/** Without it spreadsheets read UTF-8 as the system's old encoding. */
const byteOrderMark = '\uFEFF'

function cell(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * The matrix as CSV (RFC 4180, with a byte order mark): a line for each category, a column for each
 * text, how many measures it has there. Cells that a spreadsheet would run are defused with `'`.
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
      ...cells.map((measures) => String(measures.length)),
    ]),
  ]
  return byteOrderMark + lines.map((line) => line.map(cell).join(',') + '\r\n').join('')
}
