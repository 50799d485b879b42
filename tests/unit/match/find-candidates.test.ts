import { describe, expect, it } from 'vitest'
import { buildIndex, extendIndex, forgetReport } from '#lib/archive/build-index.ts'
import { findCandidates } from '#lib/match/find-candidates.ts'
import { matchPage } from '#lib/match/match-page.ts'
import { fold } from '#lib/text/fold.ts'
import { reportOf } from '#tests/report-of.ts'

/** Text that no two seeds share: a walk over the common ideographs. */
function textOf(seed: number, size: number): string {
  let state = seed * 7919 + 13
  return Array.from({ length: size }, () => {
    state = (state * 48271) % 2147483647
    return String.fromCharCode(0x4e00 + (state % 3000))
  }).join('')
}

const reports = Array.from({ length: 300 }, (_, i) => reportOf(`r${i}`, textOf(i, 400)))
const index = buildIndex({ format: 1, reports })
const candidatesOf = (page: string, { postings, archive } = index) =>
  findCandidates(fold(page).codes, postings, archive.reports.length)

describe('findCandidates', () => {
  it('finds the report of a passage, however long the page', () => {
    const passage = reports[123]!.text.slice(100, 220)
    const page = textOf(9001, 3000) + passage + textOf(9002, 3000)
    expect(candidatesOf(passage)[0]).toBe(123)
    expect(candidatesOf(page)).toContain(123)
  })

  it('finds nothing for a page that shares nothing, and remembers nothing of the page before', () => {
    expect(candidatesOf(reports[7]!.text)[0]).toBe(7)
    expect(candidatesOf(textOf(9003, 2000))).not.toContain(7)
    expect(candidatesOf('')).toEqual([])
  })

  it('names no more than forty', () => {
    const all = reports.map((report) => report.text.slice(0, 120)).join('。')
    expect(candidatesOf(all).length).toBeLessThanOrEqual(40)
  })
})

describe('extendIndex', () => {
  it('finds old and new reports alike, and reads only the new ones', () => {
    let grown = index
    let all = reports
    for (let step = 0; step < 12; step++) {
      all = [...all, reportOf(`new${step}`, textOf(500 + step, 400))]
      grown = extendIndex(grown, { format: 1, reports: all })
    }
    expect(grown.postings[0]).toBe(index.postings[0])
    expect(grown.postings.length).toBeLessThan(10)
    for (const number of [0, 299, 300, 305, 311]) {
      const page = textOf(9100, 500) + all[number]!.text.slice(50, 200)
      expect(matchPage(page, grown).reports.map((r) => r.source)).toEqual([all[number]!.source])
    }
  })

  it('knows that a report was removed', () => {
    const fewer = extendIndex(index, { format: 1, reports: reports.slice(1) })
    expect(matchPage(reports[0]!.text, fewer).reports).toEqual([])
    expect(matchPage(reports[1]!.text, fewer).reports).toHaveLength(1)
  })
})

describe('forgetReport', () => {
  const found = (text: string, known: typeof index) =>
    matchPage(text, known).reports.map(({ source }) => source)

  it('finds a report no more and all others as before, in large archives and small ones', () => {
    const small = buildIndex({ format: 1, reports: reports.slice(0, 5) })
    for (const known of [index, small]) {
      const less = forgetReport(known, reports[3]!.source)
      expect(found(reports[3]!.text, less)).toEqual([])
      expect(found(reports[4]!.text, less)).toEqual([reports[4]!.source])
      expect(found(reports[3]!.text, known)).toEqual([reports[3]!.source])
    }
  })

  it('finds it again once it was added again', () => {
    const less = forgetReport(index, reports[3]!.source)
    const again = { ...less.archive, reports: [...less.archive.reports, reports[3]!] }
    expect(found(reports[3]!.text, extendIndex(less, again))).toEqual([reports[3]!.source])
  })
})
