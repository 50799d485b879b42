// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { comparisonHtml } from '#lib/carry/comparison-html.ts'
import { comparison, PAGE_TEXT, say } from './sample.ts'

const open = (html: string) => new DOMParser().parseFromString(html, 'text/html')

describe('comparisonHtml', () => {
  const html = comparisonHtml(comparison, say, 'zh-CN')
  const page = open(html)

  it('shows the words of page and report and lets no markup of theirs through', () => {
    expect(page.querySelectorAll('script, b, i, img')).toHaveLength(0)
    const [here, there] = page.querySelectorAll('blockquote')
    expect(PAGE_TEXT).toContain(here!.textContent)
    expect(there!.textContent).toContain('<b>井口</b>加裝測溫儀')
    expect(page.querySelector('h1')!.textContent).toContain('<script>alert(1)</script>')
  })

  it('stands alone: it loads nothing and forbids it', () => {
    expect(page.querySelectorAll('link, [src], [style]')).toHaveLength(0)
    expect(html).toContain("default-src 'none'")
  })

  it('marks what was told otherwise on both sides', () => {
    const marks = [...page.querySelectorAll('blockquote .changed')].map((mark) => mark.textContent)
    expect(marks).toEqual(['93%', '98%'])
  })

  it('marks every other difference on both sides, but none of script or punctuation', () => {
    const [here, there] = [...page.querySelectorAll('blockquote')].map((side) =>
      [...side.querySelectorAll('.different')].map((mark) => mark.textContent).join('|'),
    )
    expect(here).toContain('天气')
    expect(there).toContain('加裝測溫儀')
    expect(`${here}${there}`).not.toContain('分批取餐')
  })

  it('says when page and report were published, and what came first', () => {
    expect(page.querySelector('.summary')!.textContent).toContain('pageAfter gapMonthsMany 4')
    expect(page.querySelector('header')!.textContent).toContain('dayOfPage June 14, 2020')
    const undated = { ...comparison, page: { ...comparison.page, day: null } }
    expect(comparisonHtml(undated, say, 'en')).not.toMatch(/pageAfter|dayOfPage/)
  })

  it('links only addresses of the web', () => {
    expect(page.querySelector('a')!.getAttribute('href')).toBe(
      'https://news.example/a?b=1&c=%22%3E%3Ci%3E',
    )
    const other = { ...comparison, page: { ...comparison.page, url: 'javascript:alert(1)' } }
    expect(open(comparisonHtml(other, say, 'en')).querySelector('a')).toBeNull()
  })
})
