import { describe, expect, it } from 'vitest'
import { extractFigures } from '#lib/figure/extract-figures.ts'
import { pairFigures } from '#lib/figure/pair-figures.ts'

const figured = (text: string) => ({ text, figures: extractFigures(text) })

function pairs(page: string, report: string): string[] {
  return pairFigures(figured(page), figured(report)).map(
    (pair) =>
      `${page.slice(...pair.page.span)} ${pair.equal ? '=' : '≠'} ${report.slice(...pair.report.span)}`,
  )
}

describe('pairFigures', () => {
  it.each([
    ['港口公司储备口罩1.2万个。', '港口公司共儲備口罩12000只。', '1.2万个 = 12000只'],
    ['仓库储备口罩30箱。', '仓库储备口罩25箱。', '30箱 ≠ 25箱'],
    ['食堂购买大米2吨。', '食堂购买大米2000公斤。', '2吨 = 2000公斤'],
    ['免除租金两年。', '免除租金24个月。', '两年 = 24个月'],
    ['复工率达93%。', '復工率達百分之九十三。', '93% = 百分之九十三'],
  ])('puts %j beside %j', (page, report, pair) => {
    expect(pairs(page, report)).toEqual([pair])
  })

  it.each([
    ['储备口罩30箱。', '储备手套30箱。'],
    ['储备消毒液30公斤。', '储备消毒液30瓶。'],
    ['', '储备口罩30箱。'],
  ])('keeps %j and %j apart: another thing, another measure', (page, report) => {
    expect(pairs(page, report)).toEqual([])
  })

  it('pairs each figure once, with the one in the likest words', () => {
    const report = '码头食堂储备口罩10箱。仓库值班室储备口罩20箱。'
    expect(pairs('仓库值班室储备口罩22箱。', report)).toEqual(['22箱 ≠ 20箱'])
  })
})
