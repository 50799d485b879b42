import { describe, expect, it } from 'vitest'
import { answerLookUp } from '#lib/archive/answer-look-up.ts'
import { buildArchive } from '#lib/archive/build.ts'
import { buildIndex } from '#lib/archive/build-index.ts'
import { lookUp, MOST_PLACES } from '#lib/archive/search.ts'
import { matchMeasures } from '#lib/measure/match.ts'
import { buildMeasureIndex } from '#lib/measure/measure-index.ts'

const REPORT = `港口集团疫情防控纪实
2020年3月1日
港口集团成立疫情防控工作领导小组,主要负责人任组长。
装卸公司对候船大厅每天消毒三次,为码头工人储备口罩5000个。`

const archive = buildArchive([{ source: 'port.txt', text: REPORT }])
const index = buildIndex(archive)
const measures = buildMeasureIndex(archive.reports.map((report) => ({ ...report, parts: report })))
const bySource = new Map(archive.reports.map((report) => [report.source, report]))
const ask = (query: string) =>
  answerLookUp(lookUp(query, index), matchMeasures(query, measures), bySource)

describe('answerLookUp', () => {
  it('quotes the words with what stands around them in their line', () => {
    const [place] = ask('候船大廳').exact
    expect(place).toMatchObject({
      source: 'port.txt',
      day: '2020-03-01',
      words: '候船大厅',
      before: '装卸公司对',
    })
    expect(place!.after).toMatch(/^每天消毒三次/)
  })

  it('tells nearly the same words from the same', () => {
    const { exact, near } = ask('为码头工人们储备了口罩')
    expect(exact).toEqual([])
    expect(near[0]?.words).toContain('码头工人储备口罩')
  })

  it('finds measures in other words, none of them twice', () => {
    expect(ask('大厅消杀').measures[0]).toMatchObject({ category: 'disinfection-hygiene' })
    expect(ask('对候船大厅每天消毒三次').measures).toEqual([])
  })

  it('says that there may be more places than it quotes', () => {
    const often = '检查口罩,'.repeat(MOST_PLACES + 1)
    const many = buildArchive([{ source: 'often.txt', text: `${REPORT}\n${often}` }])
    const sources = new Map(many.reports.map((report) => [report.source, report]))
    const answer = (query: string) => answerLookUp(lookUp(query, buildIndex(many)), [], sources)
    expect(answer('检查口罩').exact).toHaveLength(MOST_PLACES)
    expect(answer('检查口罩').isCut).toBe(true)
    expect(answer('候船大厅').isCut).toBe(false)
  })

  it('finds nothing where nothing fits', () => {
    expect(ask('天文望远镜')).toEqual({ exact: [], near: [], measures: [], isCut: false })
  })
})
