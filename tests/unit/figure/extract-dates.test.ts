import { describe, expect, it } from 'vitest'
import { extractDates } from '#lib/figure/extract-dates.ts'

const read = (text: string) =>
  extractDates(text).map(({ span, from, to }) => [
    text.slice(...span),
    [from.year, from.month, from.day],
    [to.year, to.month, to.day],
  ])
const day = (year: number | null, month: number | null, day: number | null) => [
  [year, month, day],
  [year, month, day],
]

describe('extractDates', () => {
  it.each([
    ['2020年2月16日', day(2020, 2, 16)],
    ['二〇二〇年二月十六日', day(2020, 2, 16)],
    ['二○二○年二月十六日', day(2020, 2, 16)],
    ['2020-02-16', day(2020, 2, 16)],
    ['2020/2/16', day(2020, 2, 16)],
    ['２月３日', day(null, 2, 3)],
    ['二月三日', day(null, 2, 3)],
    ['2 月 3 日', day(null, 2, 3)],
    ['25日', day(null, null, 25)],
    ['2月份', day(null, 2, null)],
    ['2020年', day(2020, null, null)],
    ['十二月三十一号', day(null, 12, 31)],
  ])('reads %s', (text, [from, to]) => {
    expect(read(`,${text},`)).toEqual([[text, from, to]])
  })

  it.each([
    ['2月下旬', [null, 2, 21], [null, 2, 29]],
    ['2021年2月下旬', [2021, 2, 21], [2021, 2, 28]],
    ['1月底', [null, 1, 21], [null, 1, 31]],
    ['3月上旬', [null, 3, 1], [null, 3, 10]],
    ['7月16日至9月3日', [null, 7, 16], [null, 9, 3]],
    ['2月3日至5日', [null, 2, 3], [null, 2, 5]],
    ['7月16-20日', [null, 7, 16], [null, 7, 20]],
    ['2月至4月', [null, 2, null], [null, 4, null]],
  ])('reads %s as a range', (text, from, to) => {
    expect(read(text)).toEqual([[text, from, to]])
  })

  it('knows the day of the month through a gloss and in the other script', () => {
    const text = '從2月(yuè)3日起實行'
    expect(read(text)).toEqual([['2月(yuè)3日', ...day(null, 2, 3)]])
  })

  it.each(['3个月', '2月36日晚', '13月', '7日内', '每3日一次', '8:30', '12.5.3'])(
    'takes %s for no day',
    (text) => {
      expect(read(text).filter(([, from]) => (from as unknown[])[2] !== null)).toEqual([])
    },
  )
})
