import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findApproximate } from '#lib/archive/find-approximate.ts'

const codes = (text: string) => Uint16Array.from(text, (sign) => sign.charCodeAt(0))
const find = (query: string, text: string, least = 0.5) =>
  findApproximate(codes(query), codes(text), 0, text.length, least)

/** The oracle: tries every way to lay the whole query over any part of the text. */
function bestByTrying(query: string, text: string): number {
  const from = (i: number, j: number, gap: 'none' | 'text' | 'query'): number => {
    if (i === query.length) return 0
    const skipped = from(i + 1, j, 'query') - (gap === 'query' ? 0.3 : 0.7)
    if (j === text.length) return skipped
    const taken = from(i + 1, j + 1, 'none') + (query[i] === text[j] ? 1 : -0.4)
    const left = from(i, j + 1, 'text') - (gap === 'text' ? 0.08 : 0.7)
    return Math.max(skipped, taken, left)
  }
  let best = -Infinity
  for (let j = 0; j <= text.length; j++) best = Math.max(best, from(0, j, 'none'))
  return best / query.length
}

describe('findApproximate', () => {
  it.each([
    ['党员带头', '全体党员带头值守', [2, 6], 1],
    ['党员带头', '全体党员们带头值守', [2, 7], 0.825],
    ['党员带头', '全体党员代头值守', [2, 6], 0.65],
    ['党员都带头', '全体党员带头值守', [2, 6], 0.66],
  ] as const)('finds %s in %s', (query, text, [start, end], score) => {
    expect(find(query, text)).toEqual([{ start, end, score: expect.closeTo(score, 6) as number }])
  })

  it('gives several places, the best first', () => {
    expect(find('消毒', '消毒、通风、消毒').map((match) => match.start)).toEqual([0, 6])
  })

  it('looks only where it is told', () => {
    const text = codes('消毒消毒')
    expect(findApproximate(codes('消毒'), text, 2, 4, 0.5)).toEqual([
      { start: 2, end: 4, score: 1 },
    ])
  })

  it('is as good as trying everything', () => {
    const text = fc.string({ unit: fc.constantFrom(...'甲乙丙'), minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(text, text, (query, place) => {
        const best = find(query, place, Number.MIN_VALUE)[0]
        expect(best?.score ?? 0).toBeCloseTo(Math.max(0, bestByTrying(query, place)), 9)
      }),
      { numRuns: 60 },
    )
  })
})
