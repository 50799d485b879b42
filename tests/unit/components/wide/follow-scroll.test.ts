import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EYE, eyeLine, followScroll } from '#components/wide/follow-scroll.ts'
import { scrollMap } from '#components/wide/scroll-map.ts'

describe('eyeLine', () => {
  it('is the upper edge at the beginning, the lower one at the end, the eyes between', () => {
    expect(eyeLine({ top: 0, view: 800, length: 9000 })).toBe(0)
    expect(eyeLine({ top: 4000, view: 800, length: 9000 })).toBe(EYE)
    expect(eyeLine({ top: 8200, view: 800, length: 9000 })).toBe(1)
  })

  it('only ever goes down as the reader does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 2000 }),
        fc.integer({ min: 0, max: 20_000 }),
        (view, more) => {
          const length = view + more
          let last = -1
          for (let step = 0; step <= 20; step++) {
            const eye = eyeLine({ top: (more * step) / 20, view, length })
            expect(eye).toBeGreaterThanOrEqual(last - 1e-9)
            last = eye
          }
        },
      ),
    )
  })
})

describe('followScroll', () => {
  const map = scrollMap([], { from: 9000, to: 3000 })
  const other = { view: 800, length: 3000 }

  it('brings both texts to their beginning and to their end together', () => {
    expect(followScroll({ top: 0, view: 800, length: 9000 }, other, map)).toBe(0)
    expect(followScroll({ top: 8200, view: 800, length: 9000 }, other, map)).toBe(2200)
  })

  it('stays where nothing can scroll', () => {
    expect(followScroll({ top: 0, view: 800, length: 500 }, { view: 800, length: 300 }, map)).toBe(
      0,
    )
  })

  it('puts what the eyes are on in one column to the eyes in the other', () => {
    const top = followScroll({ top: 4000, view: 800, length: 9000 }, other, map)
    expect(top + EYE * 800).toBeCloseTo((4000 + EYE * 800) / 3)
  })
})
