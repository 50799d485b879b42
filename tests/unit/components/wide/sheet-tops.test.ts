import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SheetTops } from '#components/wide/sheet-tops.ts'

const heights = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 40 })
const sumTo = (sizes: readonly number[], end: number) =>
  sizes.slice(0, end).reduce((sum, size) => sum + size, 0)

describe('the sheets of a column', () => {
  it('begin where those before them end, and are found at each height', () => {
    fc.assert(
      fc.property(heights, fc.integer({ min: -100, max: 40_000 }), (sizes, y) => {
        const tops = new SheetTops(() => sizes.map((height) => ({ height })))
        sizes.forEach((_, i) => expect(tops.of(i)).toBe(sumTo(sizes, i)))
        expect(tops.end).toBe(sumTo(sizes, sizes.length))
        const onIt = sizes.findIndex((_, i) => y < sumTo(sizes, i + 1))
        expect(tops.at(y)).toBe(onIt < 0 ? sizes.length - 1 : onIt)
        const above = sizes.filter((_, i) => tops.isAbove(i, y))
        expect(above).toHaveLength(sizes.filter((_, i) => sumTo(sizes, i) < y).length)
        expect(tops.isAbove(sizes.length, Infinity)).toBe(false)
      }),
    )
  })

  it('move when one of them becomes higher', () => {
    const sheets = [{ height: 10 }, { height: 20 }]
    const tops = new SheetTops(() => sheets)
    expect(tops.of(1)).toBe(10)
    sheets[0] = { height: 15 }
    tops.forget()
    expect([tops.of(1), tops.end]).toEqual([15, 35])
  })
})
