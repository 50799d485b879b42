import { describe, expect, it } from 'vitest'
import { compareFigures } from '#lib/figure/compare.ts'
import { extractFigures } from '#lib/figure/extract-figures.ts'

const compare = (page: string, report: string) =>
  compareFigures(extractFigures(page), extractFigures(report)).map((pair) => [
    page.slice(...pair.page.span),
    report.slice(...pair.report.span),
    pair.equal,
  ])

describe('compareFigures', () => {
  it('puts what counts the same thing side by side, equal or not', () => {
    expect(
      compare(
        '储备口罩9000个、消毒液九十公斤,派出六名医护人员。',
        '儲備口罩11000個、消毒液90公斤,派出8名醫護人員。',
      ),
    ).toEqual([
      ['9000个', '11000個', false],
      ['九十公斤', '90公斤', true],
      ['六名', '8名', false],
    ])
  })

  it('compares amounts, not their notation or unit', () => {
    expect(compare('复工率达百分之九十三。', '复工率超过93%。')[0]?.[2]).toBe(true)
    expect(compare('购买大米2吨。', '购买大米2000公斤。')[0]?.[2]).toBe(true)
    expect(compare('28000余名党员', '2.8万党员')[0]?.[2]).toBe(true)
  })

  it('does not put different things side by side', () => {
    expect(compare('购买口罩300个。', '消毒液300公斤。')).toEqual([])
    expect(compare('口罩300个。', '口罩300元。')).toEqual([])
  })

  it('uses each figure once, equal ones first', () => {
    expect(compare('口罩500个。', '口罩300个。口罩500个。')).toEqual([['500个', '500个', true]])
  })
})
