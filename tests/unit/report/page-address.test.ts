import { describe, expect, it } from 'vitest'
import { pageAddress, sourcesOf } from '#lib/report/page-address.ts'

describe('pageAddress', () => {
  it.each([
    ['https://a.cn/b?c=1', 'https://a.cn/b?c=1'],
    ['https://a.cn/b#part-2', 'https://a.cn/b'],
    ['https://a.cn/#', 'https://a.cn/'],
    ['https://a.cn/#/news/3', 'https://a.cn/#/news/3'],
    ['https://a.cn/#!news', 'https://a.cn/#!news'],
    ['', ''],
  ])('of %s is %s', (url, address) => {
    expect(pageAddress(url)).toBe(address)
  })

  it('is the name of a report, and so is what it was before', () => {
    expect(sourcesOf('https://a.cn/b#c')).toEqual(['https://a.cn/b', 'https://a.cn/b#c'])
    expect(sourcesOf('https://a.cn/b')).toEqual(['https://a.cn/b'])
  })
})
