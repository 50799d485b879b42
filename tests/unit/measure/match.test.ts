import { describe, expect, it } from 'vitest'
import { matchMeasures } from '#lib/measure/match.ts'
import { buildMeasureIndex } from '#lib/measure/measure-index.ts'
import { measureReport } from '#lib/measure/measure-text.ts'
import { parseReport } from '#lib/report/parse.ts'

const TEXTS: Record<string, string> = {
  'school.txt': `云岭中学防疫工作纪实

云岭中学成立了疫情防控工作领导小组,校长任组长。每天三次对教室、宿舍进行消毒,储备口罩5600只。

2月9日,学校召开视频会议部署返校工作,会后逐人摸排师生健康状况,印发《返校工作方案》。

食堂师傅李阿姨说,这个春天来得格外晚,但花总会开的。`,
  'factory.txt': `藍海水泥廠防疫工作紀實

藍海水泥廠黨支部組(zǔ)建了15人的黨員突擊隊,對進出車輛實行登記管控。

2月12日,廠裡召開電話會議,向紅十字會捐款38000元,並減免商戶三個月租金。`,
}

const index = buildMeasureIndex(
  Object.entries(TEXTS).map(([source, text]) => measureReport(parseReport(text, source))),
)
const answers = (query: string) =>
  matchMeasures(query, index).map(({ source, span }) => TEXTS[source]!.slice(...span))

describe('matchMeasures', () => {
  it('answers across scripts and through glosses', () => {
    expect(answers('组建党员突击队')[0]).toContain('突擊隊')
    expect(answers('成立疫情防控領導小組')[0]).toContain('领导小组')
  })

  it('takes synonyms of the field and another word order for the same', () => {
    expect(answers('教室宿舍消杀')[0]).toContain('每天三次对教室、宿舍进行消毒')
    expect(answers('对师生健康情况进行排查')[0]).toContain('逐人摸排师生健康状况')
    expect(answers('商鋪租戶免收房租')[0]).toContain('減免商戶三個月租金')
  })

  it('is not led astray by words that go with anything', () => {
    expect(answers('帮助所有相关商户进行租金减免工作')[0]).toContain('減免商戶三個月租金')
  })

  it('answers what a reader says in words of his own', () => {
    expect(answers('老師同學身體好不好都要摸清楚')[0]).toContain('逐人摸排师生健康状况')
    expect(answers('給店家少收三個月的鋪租')[0]).toContain('減免商戶三個月租金')
    expect(answers('网上开会安排返校')[0]).toContain('视频会议')
  })

  it('gives nothing else for a thing that has a name of its own', () => {
    for (const query of ['组建核酸采样突击队', '储备疫苗5600只', '方舱每天三次消毒'])
      expect(answers(query)).toEqual([])
  })

  it('forgives a wrong character', () => {
    expect(answers('储背口罩')[0]).toContain('储备口罩5600只')
  })

  it('lets figures restrict the answers, compared as values', () => {
    expect(answers('捐款3.8万元')[0]).toContain('38000元')
    expect(answers('捐款5万元')).toEqual([])
  })

  it('compares figures across units, and loosely where the query is loose', () => {
    expect(answers('捐款0.00038亿元')[0]).toContain('38000元')
    expect(answers('储备口罩约5300只')[0]).toContain('5600只')
    expect(answers('储备口罩约2000只')).toEqual([])
  })

  it('puts a figure that is only near below the same figure', () => {
    const score = (query: string) => matchMeasures(query, index)[0]!.score
    expect(score('储备口罩5000只')).toBeLessThan(score('储备口罩5600只'))
  })

  it('lets dates restrict the answers', () => {
    expect(answers('2月9日召开会议')[0]).toContain('视频会议')
    expect(answers('二月十二日召开会议')[0]).toContain('電話會議')
    expect(answers('3月1日召开会议')).toEqual([])
  })

  it('is empty where the archive says nothing of the kind', () => {
    for (const query of ['全员接种疫苗', '發放消費券', '无人机巡查', '', '。'])
      expect(answers(query)).toEqual([])
  })

  it('finds clauses that are no measures, without a category', () => {
    const [first] = matchMeasures('这个春天来得晚', index)
    expect(first!.category).toBeNull()
    expect(TEXTS[first!.source]!.slice(...first!.span)).toContain('春天来得格外晚')
  })

  it('scores between 0 and 1, best first', () => {
    const scores = matchMeasures('成立领导小组', index).map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    for (const score of scores) expect(score > 0 && score <= 1).toBe(true)
  })
})
