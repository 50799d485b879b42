import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinChains, joinGain } from '#lib/match/join-chains.ts'
import type { Passage } from '#lib/match/passage.ts'

const chainOf = (page: number, report: number, size: number, score: number): Passage => ({
  pageStart: page,
  pageEnd: page + size,
  reportStart: report,
  reportEnd: report + size,
  score,
  weight: score,
  shared: size,
  strongest: score,
})

const chains = fc.array(
  fc
    .tuple(
      fc.nat(300),
      fc.nat(900),
      fc.integer({ min: 3, max: 40 }),
      fc.integer({ min: 16, max: 300 }),
    )
    .map(([page, report, size, tenths]) => chainOf(page, report, size, tenths / 10)),
  { minLength: 1, maxLength: 24 },
)

describe('joinChains', () => {
  it('finds the best passage that looking back at every chain finds', () => {
    fc.assert(
      fc.property(chains, (list) => {
        const sorted = list.toSorted((a, b) => a.pageStart - b.pageStart)
        const best = sorted.map(({ score }) => score)
        sorted.forEach((chain, k) => {
          for (let p = 0; p < k; p++) {
            if (chain.pageStart - sorted[p]!.pageEnd > 70) continue
            best[k] = Math.max(best[k]!, best[p]! + joinGain(sorted[p]!, chain))
          }
        })
        expect(joinChains(list)[0]!.score).toBeCloseTo(Math.max(...best), 6)
      }),
    )
  })

  it('puts no chain into two passages, and nothing into a passage that is not in its chains', () => {
    fc.assert(
      fc.property(chains, (list) => {
        const joined = joinChains(list)
        const sum = (of: readonly Passage[]) => of.reduce((n, { shared }) => n + shared, 0)
        expect(sum(joined)).toBeLessThanOrEqual(sum(list))
        for (const { pageStart, pageEnd, reportStart, reportEnd } of joined) {
          expect(list.some((chain) => chain.pageStart === pageStart)).toBe(true)
          expect(list.some((chain) => chain.pageEnd === pageEnd)).toBe(true)
          expect(list.some((chain) => chain.reportStart === reportStart)).toBe(true)
          expect(list.some((chain) => chain.reportEnd === reportEnd)).toBe(true)
        }
      }),
    )
  })

  it.each([
    ['in order', chainOf(60, 70, 30, 9), 1],
    ['before it in the report', chainOf(60, 10, 30, 9), 1],
    ['far away in the report', chainOf(60, 900, 30, 9), 2],
    ['far away on the page', chainOf(140, 70, 30, 9), 2],
    ['with the same words again', chainOf(60, 40, 30, 9), 2],
  ])('joins a chain with one that stands %s', (_, second, passages) => {
    expect(joinChains([chainOf(20, 40, 30, 12), second])).toHaveLength(passages)
  })
})
