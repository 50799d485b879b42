import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainRuns, stepGain } from '#lib/match/chain-runs.ts'
import type { Runs } from '#lib/match/find-runs.ts'
import { weighRun, type Weights } from '#lib/match/weigh.ts'

const SIZE = 60

interface Run {
  readonly page: number
  readonly report: number
  readonly length: number
}

/** Every code is worth one. */
const weights: Weights = {
  information: Float64Array.from({ length: SIZE + 20 }, (_, i) => i),
  rarity: Float64Array.from({ length: SIZE + 20 }, (_, i) => i),
}

const runList = fc.array(
  fc.record({
    page: fc.nat(SIZE),
    report: fc.nat(SIZE),
    length: fc.integer({ min: 4, max: 12 }),
  }),
  { maxLength: 9 },
)

function tableOf(list: readonly Run[]): Runs {
  const sorted = list.toSorted((a, b) => a.page - b.page)
  return {
    count: sorted.length,
    page: Int32Array.from(sorted, (run) => run.page),
    report: Int32Array.from(sorted, (run) => run.report),
    length: Int32Array.from(sorted, (run) => run.length),
  }
}

const gain = (a: Run, b: Run, own: number) =>
  stepGain(b.page - a.page - a.length, b.report - a.report - a.length, a.length, b.length, own)

describe('chainRuns', () => {
  it('puts no run into two chains', () => {
    fc.assert(
      fc.property(runList, (list) => {
        const chains = chainRuns(tableOf(list), weights)
        const shared = chains.reduce((sum, chain) => sum + chain.shared, 0)
        expect(shared).toBeLessThanOrEqual(list.reduce((sum, run) => sum + run.length, 0))
      }),
    )
  })

  it('never scores its best chain below the best single run, nor above all runs together', () => {
    fc.assert(
      fc.property(runList, (list) => {
        fc.pre(list.length > 0)
        const [best] = chainRuns(tableOf(list), weights)
        const own = list.map((run) => weighRun(weights, run.page, run.page + run.length))
        expect(best!.score).toBeGreaterThanOrEqual(Math.max(...own) - 1e-9)
        expect(best!.score).toBeLessThanOrEqual(own.reduce((a, b) => a + b, 0) + 1e-9)
      }),
    )
  })

  it('finds the best chain that looking back at every run finds', () => {
    fc.assert(
      fc.property(runList, (list) => {
        fc.pre(list.length > 0)
        const sorted = list.toSorted((a, b) => a.page - b.page)
        const own = sorted.map((run) => weighRun(weights, run.page, run.page + run.length))
        const best = sorted.map((_, k) => own[k]!)
        sorted.forEach((run, k) => {
          for (let p = 0; p < k; p++) {
            best[k] = Math.max(best[k]!, best[p]! + gain(sorted[p]!, run, own[k]!))
          }
        })
        expect(chainRuns(tableOf(list), weights)[0]!.score).toBeCloseTo(Math.max(...best), 6)
      }),
    )
  })

  it.each([
    ['in order', { page: 20, report: 22, length: 8 }, 1],
    ['out of order', { page: 20, report: 0, length: 8 }, 2],
    ['too far apart', { page: 50, report: 52, length: 8 }, 2],
  ])('chains a run that follows %s', (_, second, chains) => {
    const first = { page: 5, report: 8, length: 10 }
    expect(chainRuns(tableOf([first, second]), weights)).toHaveLength(chains)
  })
})
