import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayGap } from '#lib/report/day-gap.ts'

describe('dayGap', () => {
  it.each([
    ['2020-02-17', '2020-02-16', 'after', 1, 'day'],
    ['2020-02-14', '2020-02-16', 'before', 2, 'day'],
    ['2020-02-29', '2020-02-16', 'after', 13, 'day'],
    ['2020-03-01', '2020-02-16', 'after', 2, 'week'],
    ['2020-04-15', '2020-02-16', 'after', 8, 'week'],
    ['2020-04-16', '2020-02-16', 'after', 2, 'month'],
    ['2020-06-16', '2020-02-16', 'after', 4, 'month'],
    ['2019-11-05', '2020-10-12', 'before', 11, 'month'],
    ['2021-02-16', '2020-02-16', 'after', 1, 'year'],
    ['2021-08-16', '2020-02-16', 'after', 18, 'month'],
    ['2022-02-16', '2020-02-16', 'after', 2, 'year'],
    ['2010-02-16', '2020-02-16', 'before', 10, 'year'],
  ] as const)('of %s to %s is %s by %i %s', (day, other, order, count, unit) => {
    expect(dayGap(day, other)).toEqual({ order, count, unit })
  })

  it('of a day to itself is none', () => {
    expect(dayGap('2020-02-16', '2020-02-16')).toEqual({ order: 'same' })
  })

  it('is the same length both ways, and never nothing for two days', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [there, back] = [dayGap(a, b), dayGap(b, a)]
        if (there.order === 'same' || back.order === 'same') return a === b
        expect({ ...back, order: '' }).toEqual({ ...there, order: '' })
        expect(there.order).toBe(a < b ? 'before' : 'after')
        return there.count >= 1
      }),
    )
  })

  it('refuses what is no day', () => {
    expect(() => dayGap('soon', '2020-02-16')).toThrow('“soon”')
  })
})
