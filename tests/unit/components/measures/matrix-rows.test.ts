import { describe, expect, it } from 'vitest'
import { keepMeasures } from '#components/measures/keep-measures.ts'
import { matrixRows } from '#components/measures/matrix-rows.ts'
import { archiveReport } from '#lib/archive/archive-report.ts'
import { compareMeasures } from '#lib/archive/compare-measures.ts'
import { CATEGORIES } from '#lib/measure/categories.ts'
import { buildMeasureIndex } from '#lib/measure/measure-index.ts'

const PAGE = `港口集团疫情防控纪实
2020年3月1日
装卸公司对候船大厅每天消毒三次。港口集团成立疫情防控工作领导小组,主要负责人任组长。`
const REPORT = `矿业公司防疫
2020年2月1日
公司对食堂每天消毒两次。公司对进出人员全部测量体温。`

const report = archiveReport(REPORT, 'mine.txt')
const index = buildMeasureIndex([
  { source: report.source, text: report.text, parts: report, measures: report.measures },
])
const comparison = compareMeasures(PAGE, index, new Map([[report.source, report]]), [report])
const categories = CATEGORIES.map(({ id }) => id)

describe('the rows of the matrix', () => {
  it('are the kinds that somebody has, the page’s cell before the reports’', () => {
    const rows = matrixRows(categories, comparison.page, comparison.columns, PAGE)
    const words = rows.map(({ cells }) => cells.map((cell) => cell.map((one) => one.words).join()))
    expect(words.every((cells) => cells.length === 2 && cells.some(Boolean))).toBe(true)
    const both = words.find(([here, there]) => here && there)
    expect(both?.[0]).toContain('每天消毒三次')
    expect(both?.[1]).toContain('每天消毒两次')
    expect(rows.map(({ category }) => categories.indexOf(category))).toEqual(
      rows.map(({ category }) => categories.indexOf(category)).sort((a, b) => a - b),
    )
  })

  it('are those that a filter leaves, by words in any script or by the name of the kind', () => {
    const kept = (query: string) => {
      const { page, columns } = keepMeasures(
        comparison,
        query,
        PAGE,
        (category) => `kind ${category}`,
      )
      return matrixRows(categories, page, columns, PAGE)
    }
    expect(kept('').length).toBeGreaterThan(1)
    expect(kept('測量體溫').map(({ cells }) => cells.map((cell) => cell.length))).toEqual([[0, 1]])
    const category = kept('每天消毒')[0]!.category
    expect(kept(`kind ${category}`).map((row) => row.category)).toEqual([category])
    expect(kept('天文望远镜')).toEqual([])
  })
})
