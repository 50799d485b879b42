import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spanEnds } from '#components/wide/span-ends.ts'
import type { Span } from '#lib/text/span.ts'

const LINES = [{ shown: [0, 10] }, { shown: [12, 20] }, { shown: [20, 25] }] as const
const SHEETS: readonly Span[] = [
  [0, 1],
  [1, 3],
]

describe('where a span of a text begins and ends', () => {
  it('is told by sheet, line and character', () => {
    expect(spanEnds(LINES, SHEETS, [4, 22])).toEqual([
      { sheet: 0, line: 0, at: 4 },
      { sheet: 1, line: 2, at: 1 },
    ])
  })

  it('is the next line where it is between two', () => {
    expect(spanEnds(LINES, SHEETS, [11, 13])?.[0]).toEqual({ sheet: 1, line: 1, at: 0 })
  })

  it('is nowhere behind the last line', () => {
    expect(spanEnds(LINES, SHEETS, [23, 40])).toBeNull()
  })

  it('is what a look at every line finds', () => {
    const gaps = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 9 })), { minLength: 1 })
    fc.assert(
      fc.property(gaps, fc.nat(60), fc.integer({ min: 1, max: 9 }), (parts, start, length) => {
        let at = 0
        const lines = parts.map(([gap, size]) => {
          const shown: Span = [at + gap, at + gap + size]
          at = shown[1]
          return { shown }
        })
        const sheets = lines.map((_, i): Span => [i, i + 1])
        const found = spanEnds(lines, sheets, [start, start + length])
        const wanted = [start, start + length - 1].map((place) =>
          lines.findIndex(({ shown }) => shown[1] > place),
        )
        if (wanted.includes(-1)) expect(found).toBeNull()
        else
          expect(found?.map(({ line, sheet }) => [line, sheet])).toEqual(wanted.map((i) => [i, i]))
      }),
    )
  })
})
