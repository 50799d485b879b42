import { describe, expect, it } from 'vitest'
import { readSettings } from '#lib/settings/settings.ts'
import { patternsOf } from '#lib/browser/page-patterns.ts'
import { siteOf } from '#lib/browser/site-of.ts'

describe('siteOf', () => {
  it.each([
    ['people.example.cn', 'people.example.cn'],
    ['  https://News.Example.cn/2020/02/a.html?b#c ', 'news.example.cn'],
    ['news.example.cn/a', 'news.example.cn'],
    ['localhost:8080', 'localhost'],
    ['http://127.0.0.1:8080/x', '127.0.0.1'],
    ['[::1]', '[::1]'],
    ['人民.中国', 'xn--gmq282e.xn--fiqs8s'],
    ['a.example.', 'a.example'],
  ])('reads %s as %s', (typed, site) => {
    expect(siteOf(typed)).toBe(site)
    expect(readSettings({ sites: [site] }).sites).toEqual([site])
  })

  it.each([
    '',
    '  ',
    '*',
    '*.example.cn',
    'two words',
    'chrome://version',
    'file:///a',
    'about:blank',
  ])('finds no site in “%s”', (typed) => expect(siteOf(typed)).toBeNull())
})

describe('patternsOf', () => {
  it('means what is below a name, but not what is below an address', () => {
    expect(patternsOf('news.example.cn')).toEqual([
      'http://*.news.example.cn/*',
      'https://*.news.example.cn/*',
    ])
    expect(patternsOf('127.0.0.1')).toEqual(['http://127.0.0.1/*', 'https://127.0.0.1/*'])
    expect(patternsOf('localhost')).toEqual(['http://localhost/*', 'https://localhost/*'])
  })
})
