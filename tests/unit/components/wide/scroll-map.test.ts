import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Extent } from '#components/wide/extent.ts'
import { scrollMap, type Joint } from '#components/wide/scroll-map.ts'

const joint = (from: Extent, to: Extent): Joint => ({ from, to })

/** Passages that do not overlap on the leading side, anywhere on the other. */
const joints = fc
  .array(
    fc.record({
      gap: fc.double({ min: 1, max: 900, noNaN: true }),
      height: fc.double({ min: 20, max: 400, noNaN: true }),
      at: fc.double({ min: 0, max: 9000, noNaN: true }),
      stretch: fc.double({ min: 0.5, max: 2, noNaN: true }),
    }),
    { maxLength: 12 },
  )
  .map((parts) => {
    let y = 0
    return parts.map(({ gap, height, at, stretch }) => {
      const start = y + gap
      y = start + height
      return joint([start, y], [at, at + height * stretch])
    })
  })
const LENGTH = { from: 20_000, to: 10_000 }

describe('scrollMap', () => {
  it('keeps two columns without passages at the same share of their texts', () => {
    const map = scrollMap([], { from: 1000, to: 500 })
    expect([0, 500, 1000].map(map)).toEqual([0, 250, 500])
  })

  it('holds the beginning and the end of every passage together', () => {
    fc.assert(
      fc.property(joints, (all) => {
        const map = scrollMap(all, LENGTH)
        for (const { from, to } of all) {
          expect(map(from[0])).toBeCloseTo(to[0], 6)
          expect(map(from[1] - 1e-9)).toBeCloseTo(to[1], 6)
        }
      }),
    )
  })

  it('never leaves the other text, wherever it is asked', () => {
    fc.assert(
      fc.property(joints, fc.double({ min: -5000, max: 50_000, noNaN: true }), (all, y) => {
        const answer = scrollMap(all, LENGTH)(y)
        expect(answer).toBeGreaterThanOrEqual(0)
        expect(answer).toBeLessThanOrEqual(LENGTH.to)
      }),
    )
  })

  it('comes back to where it began, line by line, through passages in the same order', () => {
    const all = [joint([100, 300], [200, 500]), joint([400, 600], [600, 700])]
    const there = scrollMap(all, { from: 1000, to: 1000 })
    const back = scrollMap(
      all.map(({ from, to }) => joint(to, from)),
      { from: 1000, to: 1000 },
    )
    for (let y = 0; y <= 1000; y += 7) expect(back(there(y))).toBeCloseTo(y, 6)
  })

  it('moves without a jerk between passages in the same order', () => {
    const map = scrollMap([joint([100, 300], [200, 500]), joint([400, 600], [600, 700])], {
      from: 1000,
      to: 1000,
    })
    for (let y = 0; y < 1000; y++) {
      const step = map(y + 1) - map(y)
      expect(step).toBeGreaterThanOrEqual(0)
      expect(step).toBeLessThanOrEqual(4)
    }
  })

  it('walks along with both passages and leaps between them where the order is another', () => {
    const map = scrollMap([joint([100, 200], [600, 700]), joint([300, 400], [100, 200])], {
      from: 500,
      to: 800,
    })
    expect(map(240)).toBe(740)
    expect(map(260)).toBe(60)
  })

  it('takes what reaches into the passage before from its end on', () => {
    const map = scrollMap([joint([0, 200], [0, 200]), joint([100, 300], [500, 700])], {
      from: 300,
      to: 700,
    })
    expect(map(150)).toBe(150)
    expect(map(250)).toBeCloseTo(650)
  })
})
