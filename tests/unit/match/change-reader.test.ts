import { describe, expect, it } from 'vitest'
import { changeReader } from '#lib/match/change-reader.ts'
import type { FoundPair, PassageKind, ReportMatch } from '#lib/match/page-match.ts'
import type { Span } from '#lib/text/span.ts'

const REPORT = '集团组织28000余名职工复工,复工率达93%,仓库储备口罩11000个、消毒液90公斤。'
const PAGE = REPORT.replace('93', '98')

function pair(page: Span, span: Span, kind: PassageKind = 'reuse', similarity = 0.9): FoundPair {
  const reason = { shared: 30, weight: 100, pageShare: 1, reportShare: 1, reports: 1 }
  return { kind, page, parts: { page: [page], report: [span] }, span, similarity, reason }
}

function found(...passages: FoundPair[]): ReportMatch<FoundPair> {
  const shares = { score: 0.9, coverage: 0.9, reportCoverage: 0.9 }
  return { source: 'a.txt', relation: 'copy', ...shares, passages }
}

const WHOLE: Span = [0, REPORT.length]

describe('changeReader', () => {
  it('adds what the page says otherwise, and keeps all else', () => {
    const match = found(pair(WHOLE, WHOLE))
    const { passages, ...rest } = changeReader(PAGE)(match, REPORT)
    expect({ ...rest, passages: match.passages }).toEqual(match)
    const at = PAGE.indexOf('98')
    const changes = [{ kind: 'figure', page: [at, at + 3], span: [at, at + 3] }]
    expect(passages).toEqual([{ ...match.passages[0], changes }])
  })

  it('sees a name that changed where every number stayed', () => {
    const report = '驰援武汉的医疗队员全部平安归来,董事长赵震海到车站迎接。'
    const page = report.replace('武汉', '上海').replace('赵震海', '孙国栋')
    const whole: Span = [0, report.length]
    const [passage] = changeReader(page)(found(pair(whole, whole)), report).passages
    expect(passage!.changes.map(({ page: here }) => page.slice(...here))).toEqual([
      '上海',
      '孙国栋',
    ])
  })

  it('leaves passages alone that were not taken over, and pieces of other wording', () => {
    const match = found(
      pair(WHOLE, WHOLE, 'stock'),
      pair(WHOLE, WHOLE, 'topic'),
      pair(WHOLE, WHOLE, 'reuse', 0.2),
    )
    const { passages } = changeReader(PAGE)(match, REPORT)
    expect(passages.flatMap(({ changes }) => changes)).toEqual([])
  })

  it('reads no more than 50,000 characters of a page that repeats itself', () => {
    const times = Math.ceil(60_000 / PAGE.length)
    const places = Array.from({ length: times }, (_, i): Span => [
      i * PAGE.length,
      (i + 1) * PAGE.length,
    ])
    const read = changeReader(PAGE.repeat(times))
    const { passages } = read(found(...places.map((place) => pair(place, WHOLE))), REPORT)
    const changed = passages.filter(({ changes }) => changes.length > 0)
    expect(changed.length).toBeGreaterThan(1000)
    expect(changed.length).toBeLessThan(times)
    expect(read(found(pair(places[0]!, WHOLE)), REPORT).passages[0]!.changes).toEqual([])
  })
})
