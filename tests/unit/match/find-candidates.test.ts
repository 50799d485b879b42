import { describe, expect, it } from 'vitest'
import { buildIndex } from '#lib/archive/build-index.ts'
import { findCandidates } from '#lib/match/find-candidates.ts'
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
const candidatesOf = (page: string) => findCandidates(fold(page).codes, index.postings, index.size)

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
