import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCrossing } from '#components/wide/find-crossing.ts'
import type { Span } from '#lib/text/span.ts'

interface Pair {
  readonly page: Span
  readonly span: Span
}
const pair = (at: number, length: number, there: number): Pair => ({
  page: [at, at + length],
  span: [there, there + length],
})

/** The most that pairs in the same order can weigh, by trying every choice of them. */
function heaviest(pairs: readonly Pair[]): number {
  let best = 0
  for (let choice = 0; choice < 2 ** pairs.length; choice++) {
    const chosen = pairs.filter((_, i) => choice & (1 << i))
    const inOrder = chosen.every((one, i) => i === 0 || chosen[i - 1]!.span[0] <= one.span[0])
    if (!inOrder) continue
    best = Math.max(
      best,
      chosen.reduce((sum, { page }) => sum + page[1] - page[0], 0),
    )
  }
  return best
}

describe('findCrossing', () => {
  it('finds nothing where both texts have the same order', () => {
    expect(findCrossing([pair(0, 10, 50), pair(20, 10, 60), pair(40, 10, 90)])).toEqual([
      false,
      false,
      false,
    ])
  })

  it('finds the one that was moved', () => {
    expect(findCrossing([pair(0, 10, 90), pair(20, 10, 10), pair(40, 10, 30)])).toEqual([
      true,
      false,
      false,
    ])
  })

  it('lets the longer passages say what the order is', () => {
    expect(findCrossing([pair(0, 100, 90), pair(120, 10, 10), pair(140, 10, 30)])).toEqual([
      false,
      true,
      true,
    ])
  })

  it('leaves the heaviest run in order that there is', () => {
    const pairs = fc
      .array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 300 })), {
        maxLength: 9,
      })
      .map((parts) => {
        let at = 0
        return parts.map(([length, there]) => {
          const one = pair(at, length, there)
          at += length + 1
          return one
        })
      })
    fc.assert(
      fc.property(pairs, (all) => {
        const crossing = findCrossing(all)
        const kept = all.filter((_, i) => !crossing[i])
        const weight = kept.reduce((sum, { page }) => sum + page[1] - page[0], 0)
        expect(weight).toBe(heaviest(all))
        expect(kept.every((one, i) => i === 0 || kept[i - 1]!.span[0] <= one.span[0])).toBe(true)
      }),
    )
  })
})
