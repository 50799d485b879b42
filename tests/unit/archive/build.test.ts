import { describe, expect, it } from 'vitest'
import { buildArchive } from '#lib/archive/build.ts'
import { ReportError } from '#lib/report/report-error.ts'

const TEXT =
  '集团党委召开专题会议,成立疫情防控工作领导小组,储备口罩12000个,自2月3日起每天两次消毒。'

describe('buildArchive', () => {
  it('keeps the order of the sources and what each report says', () => {
    const { reports } = buildArchive([
      { source: 'b.txt', text: TEXT },
      { source: 'a.txt', text: TEXT },
    ])
    expect(reports.map((report) => report.source)).toEqual(['b.txt', 'a.txt'])
    expect(reports[0]!.measures.length).toBeGreaterThan(0)
    expect(reports[0]!.figures.map((figure) => figure.value)).toContain(12000)
    expect(reports[0]!.dates).toHaveLength(1)
  })

  it('stops at a source that is no report', () => {
    expect(() => buildArchive([{ source: 'a.txt', text: '' }])).toThrow(ReportError)
  })

  it('stops at a second source of the same name', () => {
    const source = { source: 'a.txt', text: TEXT }
    expect(() => buildArchive([source, source])).toThrow('two sources have this name')
  })
})
