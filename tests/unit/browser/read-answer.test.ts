import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ArchivedReport } from '#lib/archive/archive.ts'
import type { ComparedPage } from '#lib/browser/page-state.ts'
import { readAnswer } from '#lib/browser/read-answer.ts'
import { changeReader } from '#lib/match/change-reader.ts'
import type { FoundPair } from '#lib/match/page-match.ts'
import { reportOf } from '#tests/report-of.ts'

const TEXT = '公司成立12支应急队伍,储备口罩3万只。'
const REPORT = '公司成立15支应急队伍,储备口罩8万只。'

const reportNamed = (source: string): ArchivedReport => ({
  ...reportOf(source, REPORT),
  measures: [],
  figures: [],
  dates: [],
})

const passage: FoundPair = {
  kind: 'reuse',
  page: [0, TEXT.length],
  parts: { page: [[0, TEXT.length]], report: [[0, REPORT.length]] },
  span: [0, REPORT.length],
  similarity: 0.9,
  reason: { shared: 16, weight: 90, pageShare: 1, reportShare: 1, reports: 1 },
}

/** A page that has the same passage of each report, so many times. */
const pageWith = (sources: readonly string[], times = 1): ComparedPage => ({
  kind: 'checked',
  shownIn: 'page',
  title: '',
  url: 'https://example.org/',
  text: TEXT,
  dates: { stated: [], lines: [] },
  match: {
    reports: sources.map((source) => ({
      source,
      relation: 'copy',
      score: 1,
      coverage: 1,
      reportCoverage: 1,
      passages: Array.from({ length: times }, () => passage),
    })),
  },
  archive: null,
})

afterEach(() => {
  vi.restoreAllMocks()
})

describe('readAnswer', () => {
  it('keeps the order of the reports, and leaves out those that were removed meanwhile', async () => {
    const page = pageWith(['b', 'gone', 'a'])
    const { related } = await readAnswer(page, [reportNamed('a'), reportNamed('b')])
    expect(related.map(({ report }) => report.source)).toEqual(['b', 'a'])
  })

  it('tells of a report that was made of the page itself, and whether the page has changed', async () => {
    const page = { ...pageWith(['a']), title: '标题' }
    const heldAs = async (source: string, text: string) => {
      const own = { ...reportNamed(source), text }
      return (await readAnswer(page, [reportNamed('a'), own])).held
    }
    expect(await heldAs('b', TEXT)).toBeNull()
    expect(await heldAs(page.url, TEXT)).toEqual({ source: page.url, isChanged: false })
    expect(await heldAs(page.url, `标题\n${TEXT}`)).toEqual({ source: page.url, isChanged: false })
    expect(await heldAs(page.url, `${TEXT}续`)).toEqual({ source: page.url, isChanged: true })
  })

  it('lets others in while it reads many passages, and reads the same as without a break', async () => {
    let clock = 0
    // Each look at the clock is 10 ms after the one before.
    vi.spyOn(performance, 'now').mockImplementation(() => (clock += 10))
    let turns = 0
    const count = setInterval(() => turns++)
    const page = pageWith(['a'], 500)
    const { related } = await readAnswer(page, [reportNamed('a')])
    clearInterval(count)
    expect(turns).toBeGreaterThan(10)
    const whole = changeReader(TEXT)(page.match.reports[0]!, REPORT)
    expect(related.map(({ match }) => match)).toEqual([whole])
    expect(whole.passages[0]!.changes).not.toEqual([])
  })

  it('is there without a turn where there is little to read', async () => {
    vi.spyOn(performance, 'now').mockReturnValue(0)
    let turns = 0
    setTimeout(() => turns++)
    await readAnswer(pageWith(['a', 'b']), [reportNamed('a'), reportNamed('b')])
    expect(turns).toBe(0)
  })
})
