import { describe, expect, it } from 'vitest'
import { filter } from '#components/filter.ts'

describe('filter', () => {
  it.each([
    ['', '任何文字', true],
    ['消毒', '每天消毒两次', true],
    ['體溫', '每天测体温', true],
    ['消毒 每天', '每天消毒两次', true],
    ['消毒 每周', '每天消毒两次', false],
    ['ＡＢ', 'ab级', true],
    ['，。', '任何文字', true],
  ])('asked for %j, %j: %j', (query, text, kept) => {
    expect(filter(query)(text)).toBe(kept)
  })

  it('finds the words of a query in different texts', () => {
    expect(filter('消毒 体温')('每天消毒', '測體溫')).toBe(true)
  })
})
