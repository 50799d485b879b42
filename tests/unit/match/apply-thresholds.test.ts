import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildArchive } from '#lib/archive/build.ts'
import { buildIndex } from '#lib/archive/build-index.ts'
import { applyThresholds, countRelated, lengthOf } from '#lib/match/apply-thresholds.ts'
import { matchPage } from '#lib/match/match-page.ts'
import { DEFAULT_THRESHOLDS as STANDARD } from '#lib/match/thresholds.ts'

const SEEDS = readdirSync('seeds').filter((name) => name.endsWith('.txt'))
const archive = buildArchive(
  SEEDS.map((source) => ({ source, text: readFileSync(`seeds/${source}`, 'utf8') })),
)
/** The text that the options page shows what it does by. */
const match = matchPage(readFileSync('public/example.txt', 'utf8'), buildIndex(archive))
const reuse = match.reports.flatMap(({ passages }) =>
  passages.filter(({ kind }) => kind === 'reuse'),
)

describe('applyThresholds', () => {
  it('leaves out nothing by default', () => {
    expect(applyThresholds(match, STANDARD)).toEqual(match)
  })

  it('leaves out passages that are shorter than asked for, and reports that have no other', () => {
    for (const leastLength of reuse.map(lengthOf)) {
      const { reports } = applyThresholds(match, { ...STANDARD, leastLength })
      const shown = reports.flatMap(({ passages }) => passages.filter((p) => p.kind === 'reuse'))
      expect(shown).toEqual(reuse.filter((passage) => lengthOf(passage) >= leastLength))
    }
    const { reports } = applyThresholds(match, { ...STANDARD, leastLength: 300 })
    expect(reports.map(({ relation }) => relation)).toEqual(Array(3).fill('same-topic'))
  })

  it('leaves out passages that were rewritten more than asked for', () => {
    const { reports } = applyThresholds(match, { ...STANDARD, leastSimilarity: 0.9 })
    const related = reports.filter(({ relation }) => relation !== 'same-topic')
    expect(related.map(({ source }) => source)).toEqual([match.reports[0]!.source])
  })

  it('counts shares by the passages that are left', () => {
    const [whole] = match.reports
    const [part] = applyThresholds(match, { ...STANDARD, leastLength: 100 }).reports
    expect(part!.passages.filter(({ kind }) => kind === 'reuse')).toHaveLength(1)
    expect(part!.coverage).toBeCloseTo(part!.passages[0]!.reason.pageShare)
    expect(part!.coverage).toBeLessThan(whole!.coverage)
    expect(part!.score).toBeLessThan(whole!.score)
  })

  it('hides stock phrases where they are not wanted, and nothing else', () => {
    const { reports } = applyThresholds(match, { ...STANDARD, stock: 'hidden' })
    expect(match.reports.flatMap((r) => r.passages).some(({ kind }) => kind === 'stock')).toBe(true)
    expect(reports.flatMap((r) => r.passages).some(({ kind }) => kind === 'stock')).toBe(false)
    expect(reports.map(({ source }) => source)).toEqual(match.reports.map(({ source }) => source))
  })
})

describe('countRelated', () => {
  it('counts reports on the same matter only where they shall count', () => {
    const count = (topics: 'counted' | 'shown' | 'hidden') => {
      const thresholds = { ...STANDARD, topics }
      return countRelated(applyThresholds(match, thresholds), thresholds)
    }
    expect(match.reports).toHaveLength(5)
    expect([count('counted'), count('shown'), count('hidden')]).toEqual([5, 2, 2])
  })
})
