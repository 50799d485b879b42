import { describe, expect, it } from 'vitest'
import { CATEGORIES } from '#lib/measure/categories.ts'
import { compareWithReport, measureMatrix, pairMeasures } from '#lib/measure/compare.ts'
import { buildMeasureIndex } from '#lib/measure/measure-index.ts'
import { measurePage, measureReport } from '#lib/measure/measure-text.ts'
import { parseReport } from '#lib/report/parse.ts'

const page = measurePage(
  'https://example.org/news',
  '梅溪镇成立了疫情防控工作领导小组,储备口罩8000只。镇里每天两次对农贸市场消毒,发动志愿者为独居老人送菜送药。',
)
const report = measureReport(
  parseReport(
    `白石村防疫紀實

白石村黨支部成立了疫情防控領導小組,由支部書記任組長。村裡購置口罩650隻,在村口設立檢查點,對外來車輛逐一登記。`,
    'village.txt',
  ),
)

const words = (text: string, measures: readonly { readonly span: readonly [number, number] }[]) =>
  measures.map(({ span }) => text.slice(...span))

describe('measureMatrix', () => {
  it('has a row for every category and a column for every text, the page too', () => {
    const matrix = measureMatrix([page, report])
    expect(matrix.map(({ category }) => category)).toEqual(CATEGORIES.map(({ id }) => id))
    const row = matrix.find(({ category }) => category === 'leadership-group')!
    expect(row.cells.map((cell) => cell.length)).toEqual([1, 1])
    const total = matrix.flatMap(({ cells }) => cells.flat()).length
    expect(total).toBe(page.measures.length + report.measures.length)
  })
})

describe('pairMeasures', () => {
  it('finds the same measure in the archive, though its figures differ', () => {
    const pairs = pairMeasures(page, buildMeasureIndex([report]))
    const masks = pairs.find(({ measure }) => measure.category === 'supplies-funds')!
    expect(words(report.text, masks.matches)[0]).toContain('口罩650隻')
  })

  it('leaves a measure alone that no report has', () => {
    const pairs = pairMeasures(page, buildMeasureIndex([report]))
    const lonely = pairs.filter(({ matches }) => !matches.length).map(({ measure }) => measure)
    expect(words(page.text, lonely).join()).toContain('消毒')
  })
})

describe('compareWithReport', () => {
  const { both, onlyOnPage, onlyInReport } = compareWithReport(page, report)

  it('pairs what both did', () => {
    expect(both.map((pair) => pair.page.category).sort()).toEqual([
      'leadership-group',
      'supplies-funds',
    ])
  })

  it('tells what is on the page but not in the report, and the other way round', () => {
    expect(words(page.text, onlyOnPage).join()).toContain('送菜送药')
    expect(words(report.text, onlyInReport).join()).toContain('檢查點')
  })

  it('loses and doubles no measure', () => {
    expect(both.length + onlyOnPage.length).toBe(page.measures.length)
    expect(both.length + onlyInReport.length).toBe(report.measures.length)
  })
})
