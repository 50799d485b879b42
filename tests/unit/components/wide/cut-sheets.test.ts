import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutSheets } from '#components/wide/cut-sheets.ts'
import type { Span } from '#lib/text/span.ts'

/** Lines of these lengths, one after the other with a break between them. */
function linesOf(lengths: readonly number[]): { span: Span }[] {
  let at = 0
  return lengths.map((length) => {
    const span: Span = [at, at + length]
    at += length + 1
    return { span }
  })
}

describe('the sheets of a column', () => {
  it('hold lines as long as they fit', () => {
    expect(cutSheets(linesOf([1000, 1000, 1000, 100]))).toEqual([
      [0, 2],
      [2, 4],
    ])
  })

  it('hold one line where that is too long already', () => {
    expect(cutSheets(linesOf([10, 5000, 10]))).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ])
  })

  it('are none where there are no lines', () => {
    expect(cutSheets([])).toEqual([])
  })

  it('have every line once, in order, and none of them is empty', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3000 })), (lengths) => {
        const sheets = cutSheets(linesOf(lengths))
        expect(sheets.every(([from, to]) => from < to)).toBe(true)
        const lines = sheets.flatMap(([from, to]) =>
          Array.from({ length: to - from }, (_, i) => from + i),
        )
        expect(lines).toEqual([...lengths.keys()])
      }),
    )
  })
})
