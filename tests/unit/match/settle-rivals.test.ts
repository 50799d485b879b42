import { describe, expect, it } from 'vitest'
import { settleRivals, type Claim } from '#lib/match/settle-rivals.ts'

const claim = (report: number, start: number, end: number, score: number): Claim => ({
  report,
  passage: {
    pageStart: start,
    pageEnd: end,
    reportStart: 100,
    reportEnd: 100 + end - start,
    score,
    weight: score,
    strongest: score,
    shared: end - start,
    parts: { page: [[start, end]], report: [[100, 100 + end - start]] },
  },
})
const kinds = (claims: Claim[], size = 5) =>
  Object.fromEntries(settleRivals(claims, size).map((c) => [c.report, c.kind]))

describe('settleRivals', () => {
  it('takes a passage of weight for reuse, and a light one for a stock phrase', () => {
    expect(kinds([claim(0, 0, 60, 50), claim(1, 200, 220, 4)])).toEqual({ 0: 'reuse', 1: 'stock' })
  })

  it('drops what is neither', () => {
    expect(kinds([claim(0, 0, 5, 3)])).toEqual({})
  })

  it('calls the weak claim to a place that another report explains a stock phrase', () => {
    expect(kinds([claim(0, 0, 300, 250), claim(1, 40, 54, 13)])).toEqual({ 0: 'reuse', 1: 'stock' })
  })

  it('keeps two reports that both have the passage, and counts them', () => {
    const settled = settleRivals([claim(0, 0, 60, 50), claim(1, 0, 60, 49)], 5)
    expect(settled.map((c) => [c.kind, c.reports])).toEqual([
      ['reuse', 2],
      ['reuse', 2],
    ])
  })

  it('takes what a crowd of reports has for a formula', () => {
    const crowd = Array.from({ length: 12 }, (_, i) => claim(i, 0, 18, 14))
    expect(new Set(Object.values(kinds(crowd)))).toEqual(new Set(['stock']))
  })

  it('takes nothing as short as a formula for reuse, however rare its characters', () => {
    expect(kinds([claim(0, 0, 18, 20)])).toEqual({ 0: 'stock' })
  })

  it('takes a passage that is longer than any formula for reuse, however many reprint it', () => {
    const reprints = Array.from({ length: 12 }, (_, i) => claim(i, 0, 36, 14))
    expect(new Set(Object.values(kinds(reprints)))).toEqual(new Set(['reuse']))
  })

  it('takes no formula for reuse that has its length from what one side alone has', () => {
    const { report, passage } = claim(0, 0, 31, 12)
    const pageEnd = passage.pageStart + 16
    expect(kinds([{ report, passage: { ...passage, pageEnd, shared: 13 } }])).toEqual({})
    expect(kinds([{ report, passage: { ...passage, shared: 20 } }])).toEqual({ 0: 'reuse' })
  })

  it('drops a few words of a common stock that lie in one place by chance', () => {
    const { report, passage } = claim(0, 0, 200, 15)
    expect(kinds([{ report, passage: { ...passage, shared: 24 } }])).toEqual({})
  })

  it('asks for more in a larger archive', () => {
    expect(kinds([claim(0, 0, 24, 12)], 5)).toEqual({ 0: 'reuse' })
    expect(kinds([claim(0, 0, 24, 12)], 100_000)).toEqual({ 0: 'stock' })
  })
})
