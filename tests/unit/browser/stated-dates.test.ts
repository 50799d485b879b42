// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { statedDates } from '#lib/browser/stated-dates.ts'

function add(tag: string, attributes: Record<string, string>, text = ''): void {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.textContent = text
  document.body.append(element)
}
const linkedData = (data: unknown) =>
  add(
    'script',
    { type: 'application/ld+json' },
    typeof data === 'string' ? data : JSON.stringify(data),
  )

describe('statedDates', () => {
  beforeEach(() => document.body.replaceChildren())

  it.each([
    ['property', 'article:published_time'],
    ['property', 'og:article:published_time'],
    ['name', 'PubDate'],
    ['name', 'publishdate'],
    ['itemprop', 'datePublished'],
    ['name', 'DC.date.issued'],
    ['name', 'weibo:article:create_at'],
  ])('reads a meta element with %s %s', (attribute, name) => {
    add('meta', { [attribute]: name, content: '2020-02-16' })
    expect(statedDates(document)).toEqual(['2020-02-16'])
  })

  it('passes over dates that are not of publication', () => {
    add('meta', { property: 'article:modified_time', content: '2021-01-01' })
    add('meta', { name: 'description', content: '2020-02-16' })
    expect(statedDates(document)).toEqual([])
  })

  it('puts what is most trusted first, whatever the order of the page', () => {
    add('meta', { name: 'date', content: '2021-01-01' })
    add('meta', { property: 'article:published_time', content: '2020-02-16' })
    expect(statedDates(document)).toEqual(['2020-02-16', '2021-01-01'])
  })

  it('finds the text in linked data, in lists, graphs and with several types', () => {
    linkedData([{ '@type': 'BreadcrumbList', datePublished: '1999-01-01' }])
    linkedData({ '@graph': [{ '@type': ['Thing', 'NewsArticle'], datePublished: '2020-02-16' }] })
    expect(statedDates(document)).toEqual(['2020-02-16'])
  })

  it('reads a page whose linked data is broken or hostile', () => {
    linkedData('{"@type":"NewsArticle","datePublished":"2020-02-16",}')
    linkedData('['.repeat(50_000) + ']'.repeat(50_000))
    linkedData({ '@type': 'NewsArticle', datePublished: { now: true } })
    linkedData({ '@type': 'NewsArticle', datePublished: '2'.repeat(5000) })
    expect(statedDates(document)).toEqual([])
  })

  it('believes a time element that is alone or marked, not one of a list', () => {
    add('time', { datetime: '2020-02-16' }, 'February')
    expect(statedDates(document)).toEqual(['2020-02-16'])
    add('time', { datetime: '2020-03-01' }, 'March')
    expect(statedDates(document)).toEqual([])
    add('time', { datetime: '2020-04-01', itemprop: 'datePublished' }, 'April')
    expect(statedDates(document)).toEqual(['2020-04-01'])
  })
})
