import { describe, expect, it } from 'vitest'
import { buildArchive } from '#lib/archive/build.ts'
import { compareMeasures } from '#lib/archive/compare-measures.ts'
import { buildMeasureIndex } from '#lib/measure/measure-index.ts'

const REPORT = `港口集团疫情防控纪实
2020年3月1日
港口集团成立疫情防控工作领导小组,主要负责人任组长。对候船大厅每天消毒三次。为码头工人储备口罩5000个。`
const PAGE = '港口集團對候船大廳每天消毒三次。港口集團為碼頭工人儲備口罩4000個。'

const { reports } = buildArchive([{ source: 'port.txt', text: REPORT }])
const bySource = new Map(reports.map((report) => [report.source, report]))
const index = buildMeasureIndex(reports.map((report) => ({ ...report, parts: report })))
const compared = compareMeasures(PAGE, index, bySource, reports)

describe('compareMeasures', () => {
  it('quotes the report’s measure beside the page’s', () => {
    const disinfection = compared.page.find(
      ({ measure }) => measure.category === 'disinfection-hygiene',
    )
    expect(disinfection?.matches[0]?.words).toContain('对候船大厅每天消毒三次')
  })

  it('says which measures of a report the page has', () => {
    const [column] = compared.columns
    const onPage = (words: string) =>
      column?.measures.find((one) => one.words.includes(words))?.onPage
    expect(onPage('消毒')).toBe(true)
    expect(onPage('领导小组')).toBe(false)
  })

  it('puts figures that count the same thing side by side', () => {
    expect(compared.figures).toMatchObject([{ words: '5000个', equal: false }])
  })
})
