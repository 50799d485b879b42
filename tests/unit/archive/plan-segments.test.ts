import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planSegments } from '#lib/archive/plan-segments.ts'

const segment = (...ids: number[]) => ({ ids: Uint32Array.from(ids) })
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)

describe('planSegments', () => {
  it('has each report that is there in one place, whatever was added and removed', () => {
    const id = fc.integer({ min: 1, max: 40 })
    const cut = fc.array(fc.uniqueArray(id, { minLength: 1, maxLength: 12 }), { maxLength: 6 })
    fc.assert(
      fc.property(cut, fc.uniqueArray(id), (lists, some) => {
        const taken = new Set<number>()
        const segments = lists
          .map((list) => list.filter((one) => !taken.has(one) && taken.add(one)))
          .filter(({ length }) => length > 0)
          .map((list) => segment(...list.sort((a, b) => a - b)))
        const live = some.sort((a, b) => a - b)
        const { kept, fresh } = planSegments(segments, live)
        const there = [...kept.flatMap(({ ids }) => [...ids]), ...fresh]
        expect(new Set(there).size).toBe(there.length)
        expect(there.filter((one) => live.includes(one)).sort((a, b) => a - b)).toEqual(live)
        expect(fresh).toEqual(fresh.filter((one) => live.includes(one)))
        expect(fresh).toEqual(fresh.toSorted((a, b) => a - b))
        for (const one of kept) expect(segments).toContain(one)
      }),
    )
  })

  it('leaves a large segment as it is when a report is added', () => {
    const large = segment(...range(1, 100))
    expect(planSegments([large], range(1, 101))).toEqual({ kept: [large], fresh: [100] })
  })

  it('keeps few segments, however many reports come one by one', () => {
    let segments = [segment(...range(1, 1000))]
    let indexed = 0
    for (let id = 1000; id < 1500; id++) {
      const { kept, fresh } = planSegments(segments, range(1, id + 1))
      segments = [...kept, segment(...fresh)]
      indexed += fresh.length
      expect(segments.length).toBeLessThan(8)
    }
    expect(indexed).toBeLessThan(500 * 12)
  })

  it('makes a segment anew of which most was removed, and nothing where all is there', () => {
    const segments = [segment(...range(1, 11))]
    expect(planSegments(segments, [1, 2, 3, 4])).toEqual({ kept: [], fresh: [1, 2, 3, 4] })
    expect(planSegments(segments, range(1, 8))).toEqual({ kept: segments, fresh: [] })
  })
})
