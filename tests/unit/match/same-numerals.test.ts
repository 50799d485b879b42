import { describe, expect, it } from 'vitest'
import { sameNumerals } from '#lib/match/same-numerals.ts'
import { fold } from '#lib/text/fold.ts'

function check(pageText: string, reportText: string): boolean {
  const [page, report] = [fold(pageText), fold(reportText)]
  return sameNumerals(page, [0, pageText.length], report, [0, reportText.length])
}

describe('sameNumerals', () => {
  it.each([
    ['储备口罩11000个,消毒液90公斤', '儲備口罩１１０００個、消毒劑90公斤'],
    ['每天消毒通风', '每天消殺并通風'],
  ])('lets %s pass beside %s: no figure can have changed', (page, report) => {
    expect(check(page, report)).toBe(true)
  })

  it.each([
    ['复工率超过93%', '复工率超过98%'],
    ['煤炭2.3万吨', '煤炭23万吨'],
    ['28000余名党员', '二万八千余名党员'],
    ['3月3日开工', '12月3日3点开工'],
    ['党员参加', '50名党员参加'],
    ['连续值守48天', '连续值守48小时'],
    ['用3个月完成', '用3个小时完成'],
  ])('does not vouch for %s beside %s', (page, report) => {
    expect(check(page, report)).toBe(false)
  })

  it('looks beyond the ends, where a changed number is cut off', () => {
    const [page, report] = [fold('开工于2月3日'), fold('开工于2月4日')]
    expect(sameNumerals(page, [0, 3], report, [0, 3])).toBe(false)
  })
})
