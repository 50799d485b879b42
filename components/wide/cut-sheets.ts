import type { Span } from '#lib/text/span.ts'

/**
 * A sheet has so many characters, or one line that has more: some windows full. A browser goes through
 * all sheets in every frame, so that more of them cost more than they spare.
 */
const CHARACTERS = 2500

/** Cuts a column's lines into sheets, each a range `[from, to)` of lines. `lines`: spans of the text. */
export function cutSheets(lines: readonly { readonly span: Span }[]): Span[] {
  const sheets: Span[] = []
  let from = 0
  let characters = 0
  lines.forEach(({ span: [start, end] }, line) => {
    if (line > from && characters + end - start > CHARACTERS) {
      sheets.push([from, line])
      ;[from, characters] = [line, 0]
    }
    characters += end - start
  })
  if (from < lines.length) sheets.push([from, lines.length])
  return sheets
}
