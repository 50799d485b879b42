/** A cell: words are made safe, numbers stay numbers; null is an empty cell. */
export type Cell = string | number | null

/** What makes a spreadsheet take a cell for a formula, in any width. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/

function cellOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  // A page could otherwise run formulas on the machine of whoever opens the table.
  const safe = FORMULA.test(cell) ? `'${cell}` : cell
  return `"${safe.replace(/"/g, '""')}"`
}

/**
 * A table as CSV (RFC 4180) that spreadsheets open rightly: `\r\n`, a byte order mark so that they
 * read it as UTF-8, and no cell that they take for a formula (it gets a `'` before it).
 */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return '\uFEFF' + rows.map((row) => row.map(cellOf).join(',') + '\r\n').join('')
}
