import { describe, expect, it } from 'vitest'
import { buildIndex } from '#lib/archive/build-index.ts'
import { matchPage } from '#lib/match/match-page.ts'
import { cut } from '#lib/text/span.ts'
import { reportOf } from '#tests/report-of.ts'

const TAKEN = '矿区食堂改为分批取餐,每桌只坐一人,保温箱由后勤班组每小时消毒一次,饭后统一回收餐具。'
const REPORT = `清溪煤矿复工第一周,六个采区全部恢复生产。\n${TAKEN}\n井口检身房加装了两台测温仪。`
const index = buildIndex({
  format: 1,
  reports: [
    reportOf('mine.txt', REPORT),
    reportOf('port.txt', '港口三号泊位凌晨靠泊了第一艘粮船,装卸班组连夜作业。'),
  ],
})

describe('matchPage', () => {
  it('finds a passage that a page took over', () => {
    const page = `昨日天气晴好,市民纷纷走上街头。${TAKEN}记者在现场看到,花卉市场人头攒动。`
    const { reports } = matchPage(page, index)
    expect(reports.map((r) => r.source)).toEqual(['mine.txt'])
    const [passage] = reports[0]!.passages
    expect(passage!.kind).toBe('reuse')
    expect(cut(page, passage!.page)).toContain('矿区食堂改为分批取餐')
    expect(cut(REPORT, passage!.span)).toContain('统一回收餐具')
  })

  it('finds it in the other script, with glosses', () => {
    const page = '礦區食堂改為分批取餐(cān),每桌只坐一人,保溫箱由後(hòu)勤班組每小時消毒一次。'
    expect(matchPage(page, index).reports[0]?.source).toBe('mine.txt')
  })

  it.each(['', '。', '今天', 'The quick brown fox', '图书馆周末延长开放时间,读者可以预约座位。'])(
    'finds nothing in %j',
    (page) => {
      expect(matchPage(page, index).reports).toEqual([])
    },
  )

  it('says why: shared characters, their weight and how many reports have them', () => {
    const [report] = matchPage(TAKEN, index).reports
    expect(report!.relation).toBe('copy')
    expect(report!.coverage).toBe(1)
    const { reason, similarity } = report!.passages[0]!
    expect(reason.shared).toBe(39)
    expect(reason.weight).toBeGreaterThan(100)
    expect(reason.reports).toBe(1)
    expect(reason.pageShare).toBeCloseTo(report!.coverage)
    expect(reason.reportShare).toBeCloseTo(report!.reportCoverage)
    expect(similarity).toBe(1)
  })

  it('does not take site chrome of a report for a passage', () => {
    const chrome =
      '网站首页新闻中心通知公告党建工作联系我们版权所有清溪煤矿办公室主办技术支持信息中心'
    const text = `${chrome}\n${REPORT}`
    const report = { ...reportOf('site.txt', text), boilerplate: [[0, chrome.length] as const] }
    const archive = buildIndex({ format: 1, reports: [report] })
    expect(matchPage(chrome, archive).reports).toEqual([])
    expect(matchPage(TAKEN, archive).reports).toHaveLength(1)
  })
})
