import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csv, type Cell } from '#lib/text/csv.ts'

/** As a program reads it that keeps to RFC 4180. */
const readCsv = (text: string): string[][] => parse(text, { bom: true, recordDelimiter: '\r\n' })

const GUARDED = /^'(?=\s*[=+\-@\t\r＝＋－＠])/

describe('csv', () => {
  it('gives back every table that was put in', () => {
    // A cell that itself begins as a guarded formula cannot be told from one that was guarded.
    const words = fc.string({ unit: 'grapheme' }).filter((cell) => !GUARDED.test(cell))
    const cell = fc.oneof(words, fc.integer(), fc.constant(null))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 })), (table: Cell[][]) => {
        const read = readCsv(csv(table))
        const plain = read.map((row) => row.map((words) => words.replace(GUARDED, '')))
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
