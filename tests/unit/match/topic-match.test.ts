import { describe, expect, it } from 'vitest'
import { buildIndex } from '#lib/archive/build-index.ts'
import { matchPage, matchPageInSlices } from '#lib/match/match-page.ts'
import { cut } from '#lib/text/span.ts'
import { reportOf } from '#tests/report-of.ts'

const FLOOD =
  '入汛以来,江心镇组织党员干部昼夜巡查堤坝,备足沙袋、木桩和抽水泵,低洼地段的住户提前转移到学校安置点。' +
  '水位监测员每小时报告一次水位,遇到管涌立即处置,电力抢修队随叫随到,确保防汛物资和安置点的饮水供应。' +
  '镇里还组织志愿者清理河道淤泥,检查排涝泵站,对危旧房屋逐户登记。'
const TEA =
  '春茶开园,茶农清晨上山采摘鲜叶,合作社统一收购,按芽头大小分级炒制,头采的茶叶已经被外地茶商订购一空。' +
  '茶园旁边新修的观景步道吸引了游客,民宿老板忙着晾晒被褥,准备迎接假日的客流。'
const indexOf = (report: string) =>
  buildIndex({ format: 1, reports: [reportOf('flood.txt', report), reportOf('tea.txt', TEA)] })
const index = indexOf(FLOOD)

const OTHER_FLOOD =
  '台风过后河水猛涨,青石村连夜加固堤坝,沙袋垒了三层,两台抽水泵从县里借来,响了一夜。' +
  '住在低洼地段的老人先走,年轻人断后,安置点设在祠堂,饮水和被褥由志愿者挑上山。' +
  '天亮时发现一处管涌,电力抢修队的探照灯照着,木桩一根一根打下去。' +
  '村会计守着水位尺,记下最高水位,防汛物资用掉大半,危旧房屋塌了一间,没有人受伤。'

describe('matchPage, on the same matter in other words', () => {
  it('finds the neighbour and leaves the others', () => {
    const { reports } = matchPage(OTHER_FLOOD, index)
    expect(reports.map((r) => [r.source, r.relation])).toEqual([['flood.txt', 'same-topic']])
  })

  it('shows paragraphs beside each other, none of them as reuse', () => {
    const [report] = matchPage(OTHER_FLOOD, index).reports
    expect(report!.passages.map((p) => p.kind)).toEqual(['topic'])
    expect(cut(OTHER_FLOOD, report!.passages[0]!.page)).toContain('加固堤坝')
  })

  it('shows what is most alike where no two paragraphs are much alike', () => {
    const report = FLOOD.replaceAll('。', '。\n')
    const [match] = matchPage(OTHER_FLOOD.replaceAll('。', '。\n'), indexOf(report)).reports
    expect(match!.passages.map(({ reason }) => reason.shared)).toEqual([9])
  })

  it('names no report of which nothing can be shown', () => {
    // The same words, each in a paragraph of its own that is about something else.
    const words = '堤坝 沙袋 抽水泵 低洼地段 安置点 水位 管涌 抢修队 防汛物资 饮水 志愿者 危旧房屋'
    const report = words.split(' ').map((word) => `${word}:${TEA.slice(0, 50)}`)
    expect(matchPage(OTHER_FLOOD, indexOf(report.join('\n'))).reports).toEqual([])
  })

  it('puts shared wording first', () => {
    const { reports } = matchPage(`${OTHER_FLOOD}\n${TEA.slice(0, 60)}`, index)
    expect(reports.map((r) => r.source)).toEqual(['tea.txt', 'flood.txt'])
  })
})

describe('matchPageInSlices', () => {
  it('answers as matchPage does, and pauses on the way', async () => {
    const long = `${OTHER_FLOOD}\n${TEA}\n`.repeat(100)
    let pauses = 0
    const answer = await matchPageInSlices(long, index, async () => {
      pauses++
    })
    expect(answer).toEqual(matchPage(long, index))
    expect(pauses).toBeGreaterThan(2)
  })
})
