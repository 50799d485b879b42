import { describe, expect, it } from 'vitest'
import { pageDay } from '#lib/report/page-day.ts'

const TODAY = '2026-11-22'
const stated = (...values: string[]) => pageDay({ stated: values, lines: [] }, TODAY)
const written = (...lines: string[]) => pageDay({ stated: [], lines }, TODAY)

describe('pageDay, of what a page states for machines', () => {
  it.each([
    ['2020-02-16', '2020-02-16'],
    ['2020-2-6', '2020-02-06'],
    ['2020-02-16T08:30:00+08:00', '2020-02-16'],
    ['2020-02-16 23:59:59', '2020-02-16'],
    ['2020-02-16T01:00:00-05:00', '2020-02-16'],
    ['2020-02-15T18:00:00Z', '2020-02-16'],
    ['2020-02-15T18:00:00.000Z', '2020-02-16'],
    ['2020-02-16T10:00:00+00:00', '2020-02-16'],
    ['2020/02/16 10:20', '2020-02-16'],
    ['2020年02月16日 10:20', '2020-02-16'],
    ['20200216', '2020-02-16'],
    ['202002161020', '2020-02-16'],
    ['20200216102030', '2020-02-16'],
    ['1581811200', '2020-02-16'],
    ['1581811200000', '2020-02-16'],
    ['Sun, 16 Feb 2020 10:00:00 GMT', '2020-02-16'],
    ['February 16, 2020', '2020-02-16'],
    ['  2020-02-16  ', '2020-02-16'],
  ])('reads %s', (value, day) => expect(stated(value)).toBe(day))

  it.each([
    '',
    'today',
    '0000-00-00',
    '1970-01-01',
    '2020-13-01',
    '2020-02-30',
    '2027-01-01',
    '12',
  ])('believes no “%s”', (value) => expect(stated(value)).toBeNull())

  it('takes the first that can be believed', () => {
    expect(stated('1970-01-01T00:00:00Z', '2020-02-16', '2021-01-01')).toBe('2020-02-16')
  })

  it('lets a page be written where it is tomorrow already', () => {
    expect(stated('2026-11-23')).toBe('2026-11-23')
    expect(stated('2026-11-24')).toBeNull()
  })
})

describe('pageDay, of what a page shows', () => {
  it.each([
    ['2020-11-05 09:30', '2020-11-05'],
    ['发布时间:2020-02-16 来源:某某网', '2020-02-16'],
    ['發布日期：民國109年3月20日', '2020-03-20'],
    ['二〇二〇年二月十九日', '2020-02-19'],
  ])('reads %s', (line, day) => expect(written(line)).toBe(day))

  it('prefers the day of publication to that of an update, wherever they stand', () => {
    expect(written('更新时间:2021-03-01 发布时间:2020-02-16')).toBe('2020-02-16')
    expect(written('更新时间:2021-03-01', '2020-02-16')).toBe('2020-02-16')
    expect(written('更新时间:2021-03-01')).toBe('2021-03-01')
  })

  it('goes by what is stated where both are there', () => {
    expect(pageDay({ stated: ['2020-02-15'], lines: ['2020-02-16'] }, TODAY)).toBe('2020-02-15')
    expect(pageDay({ stated: ['soon'], lines: ['2020-02-16'] }, TODAY)).toBe('2020-02-16')
  })

  it('says nothing where the page says nothing', () => {
    expect(written('记者 许若汀', '浏览 12,408', '2月16日')).toBeNull()
  })
})
