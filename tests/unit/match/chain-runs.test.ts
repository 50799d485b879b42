import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainRuns, stepGain } from '#lib/match/chain-runs.ts'
import { Runs } from '#lib/match/find-runs.ts'

const SIZE = 60

interface Run {
  readonly page: number
  readonly report: number
  readonly length: number
}

const runList = fc.array(
  fc.record({
    page: fc.nat(SIZE),
    report: fc.nat(SIZE),
    length: fc.integer({ min: 4, max: 12 }),
  }),
  { maxLength: 9 },
)

/** Every code of a run is worth one. */
function tableOf(list: readonly Run[]): Runs {
  const runs = new Runs()
  for (const { page, report, length } of list) runs.add(page, report, length, length)
  return runs
}

const gain = (a: Run, b: Run, own: number) =>
  stepGain(b.page - a.page - a.length, b.report - a.report - a.length, a.length, b.length, own)

describe('chainRuns', () => {
  it('puts no run into two chains', () => {
    fc.assert(
      fc.property(runList, (list) => {
        const chains = chainRuns(tableOf(list))
        const shared = chains.reduce((sum, chain) => sum + chain.shared, 0)
        expect(shared).toBeLessThanOrEqual(list.reduce((sum, run) => sum + run.length, 0))
      }),
    )
  })

  it('never scores its best chain below the best single run, nor above all runs together', () => {
    fc.assert(
      fc.property(runList, (list) => {
        fc.pre(list.length > 0)
        const [best] = chainRuns(tableOf(list))
        const own = list.map((run) => run.length)
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
        const own = sorted.map((run) => run.length)
        const best = sorted.map((_, k) => own[k]!)
        sorted.forEach((run, k) => {
          for (let p = 0; p < k; p++) {
            best[k] = Math.max(best[k]!, best[p]! + gain(sorted[p]!, run, own[k]!))
          }
        })
        expect(chainRuns(tableOf(list))[0]!.score).toBeCloseTo(Math.max(...best), 6)
      }),
    )
  })

  it.each([
    ['in order', { page: 20, report: 22, length: 8 }, 1],
    ['out of order', { page: 20, report: 0, length: 8 }, 2],
    ['too far apart', { page: 50, report: 52, length: 8 }, 2],
  ])('chains a run that follows %s', (_, second, chains) => {
    const first = { page: 5, report: 8, length: 10 }
    expect(chainRuns(tableOf([first, second]))).toHaveLength(chains)
  })
})
