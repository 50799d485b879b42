import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csv, type Cell } from '#lib/text/csv.ts'

/** A plain reader of RFC 4180, character by character. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    if (quoted && text[i] === '"' && text[i + 1] === '"') cell += text[i++]
    else if (text[i] === '"') quoted = !quoted
    else if (!quoted && (text[i] === ',' || text.startsWith('\r\n', i))) {
      row.push(cell)
      cell = ''
      if (text[i] === ',') continue
      rows.push(row)
      row = []
      i++
    } else cell += text[i]
  }
  return rows
}

describe('csv', () => {
  it('gives back every table that was put in', () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.constant(null))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 })), (table: Cell[][]) => {
        const read = readCsv(csv(table).slice(1))
        const plain = read.map((row) =>
          row.map((words) => words.replace(/^'(?=\s*[=+\-@\t\r＝＋－＠])/, '')),
        )
        expect(plain).toEqual(table.map((row) => row.map((one) => String(one ?? ''))))
      }),
    )
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r=1'])(
    'never begins a cell like the formula %j',
    (words) => {
      expect(csv([[words]])).toBe(`\uFEFF"'${words}"\r\n`)
    },
  )

  it('leaves numbers numbers', () => {
    expect(csv([[-3, 0.5, null]])).toBe('\uFEFF-3,0.5,\r\n')
  })
})
