import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutDoubts } from '#components/reader/cut-doubts.ts'
import type { Doubt } from '#lib/script/doubts-in.ts'
import type { Span } from '#lib/text/span.ts'

const doubt = (span: Span): Doubt => ({
  span,
  original: '后',
  answer: '後',
  alternatives: ['后'],
  phrases: [],
})

/** Doubts in order, apart from each other. */
const doubts = fc
  .uniqueArray(fc.nat(40), { maxLength: 12 })
  .map((starts) => starts.sort((a, b) => a - b).map((at) => doubt([at * 2, at * 2 + 1])))
const lines = fc
  .tuple(fc.nat(80), fc.nat(80))
  .map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)])

describe('cutDoubts', () => {
  it('gives a line without doubts as it is, and nothing of an empty one', () => {
    expect(cutDoubts([2, 9], [doubt([0, 1]), doubt([9, 10])])).toEqual([
      { span: [2, 9], doubt: null },
    ])
    expect(cutDoubts([4, 4], [])).toEqual([])
  })

  it('gives each doubt of the line once, and every other character between them', () => {
    fc.assert(
      fc.property(lines, doubts, (line, all) => {
        const cuts = cutDoubts(line, all)
        expect(cuts.flatMap((cut) => cut.doubt ?? [])).toEqual(
          all.filter(({ span }) => span[0] >= line[0] && span[1] <= line[1]),
        )
        expect(cuts.map(({ span }) => span[0])).toEqual(
          cuts.length ? [line[0], ...cuts.slice(0, -1).map(({ span }) => span[1])] : [],
        )
        if (line[0] < line[1]) expect(cuts.at(-1)?.span[1]).toBe(line[1])
      }),
    )
  })
})
