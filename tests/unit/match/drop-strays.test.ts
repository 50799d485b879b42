import { describe, expect, it } from 'vitest'
import { dropStrays } from '#lib/match/drop-strays.ts'
import type { Passage } from '#lib/match/passage.ts'

const chain = (pageStart: number, reportStart: number, size: number, score = size): Passage => ({
  pageStart,
  pageEnd: pageStart + size,
  reportStart,
  reportEnd: reportStart + size,
  score,
  weight: score,
  strongest: score,
  shared: size,
})

describe('chains of a page and a report', () => {
  const long = chain(100, 3000, 60)

  it('are dropped where a better one says of the place that it is far away in the report', () => {
    expect(dropStrays([long, chain(110, 1500, 8), chain(120, 200, 6)])).toEqual([long])
  })

  it('stay where they are as good, near it, or mostly beside it on the page', () => {
    const asGood = chain(110, 1500, 50, 45)
    const near = chain(110, 3065, 8)
    const beside = chain(157, 1500, 8)
    const elsewhere = chain(400, 1500, 8)
    for (const other of [asGood, near, beside, elsewhere])
      expect(dropStrays([long, other])).toEqual([long, other])
  })

  it('hold their place on the next page anew', () => {
    dropStrays([long])
    const stray = chain(110, 1500, 8)
    expect(dropStrays([stray])).toEqual([stray])
    expect(dropStrays([])).toEqual([])
  })
})
