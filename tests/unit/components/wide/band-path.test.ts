import { describe, expect, it } from 'vitest'
import { bandPath, isInView, nearView } from '#components/wide/band-path.ts'

describe('bandPath', () => {
  it('joins both ends level with the columns, and closes', () => {
    expect(bandPath([10, 50], [100, 180], 60)).toBe(
      'M0 10C30 10 30 100 60 100V180C30 180 30 50 0 50Z',
    )
  })

  it('says no more than a tenth of a pixel', () => {
    expect(bandPath([1 / 3, 2 / 3], [0, 1], 9)).toBe(
      'M0 0.3C4.5 0.3 4.5 0 9 0V1C4.5 1 4.5 0.7 0 0.7Z',
    )
  })
})

describe('nearView', () => {
  it('brings an end that is far away nearer, and leaves one in view where it is', () => {
    expect(nearView([100, 300], 800)).toEqual([100, 300])
    expect(nearView([-90_000, -80_000], 800)).toEqual([-1200, -1200])
    expect(nearView([700, 90_000], 800)).toEqual([700, 2000])
  })
})

describe('isInView', () => {
  it('sees a band of which one end is in view, and no other', () => {
    expect(isInView([-50, 10], [900, 950], 800)).toBe(true)
    expect(isInView([-50, -10], [790, 900], 800)).toBe(true)
    expect(isInView([-50, -10], [900, 950], 800)).toBe(false)
    expect(isInView([-50, 0], [800, 950], 800)).toBe(false)
  })
})
