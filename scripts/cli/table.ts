const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u

/** Columns that a terminal gives to `text`: two to each Chinese character. */
function width(text: string): number {
  let columns = 0
  for (const character of text) columns += WIDE.test(character) ? 2 : 1
  return columns
}

const pad = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - width(text)))

/** The first characters of `text` that fit into `columns`. */
export function fit(text: string, columns: number): string {
  let fitting = ''
  for (const character of text) {
    if (width(fitting + character) > columns) break
    fitting += character
  }
  return fitting
}

/** Rows of cells under each other, for a terminal; the first row is the head. */
export function table(rows: readonly (readonly string[])[]): string {
  const columns = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => width(row[i] ?? ''))))
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => pad(cell, columns[i] ?? 0))
      .join('  ')
      .trimEnd()
  const [head = [], ...body] = rows
  return [line(head), columns.map((n) => '─'.repeat(n)).join('  '), ...body.map(line)].join('\n')
}
