// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { archiveReport } from '#lib/archive/archive-report.ts'
import { reportHtml, type ReadReport } from '#lib/carry/report-html.ts'
import { say, spanOf } from './sample.ts'

const TEXT = `首页 > 新闻
港口集团疫情防控纪实
2020年3月1日
一、严格<b>消毒</b>
装卸公司对候船大厅每天消毒三次,为码头工人储备口罩5000个。<script>alert(1)</script>`

const read = (more: Partial<ReadReport> = {}): ReadReport => ({
  report: archiveReport(TEXT, 'https://port.example/a?b=1&c=2'),
  passages: [spanOf(TEXT, '候船大厅每天消毒')],
  measures: true,
  figures: true,
  whole: false,
  ...more,
})
const open = (more: Partial<ReadReport> = {}) =>
  new DOMParser().parseFromString(reportHtml(read(more), say, 'zh-CN'), 'text/html')
const marked = (page: Document, kind: string) =>
  [...page.querySelectorAll(`article .${kind}`)].map((mark) => mark.textContent).join('')

describe('reportHtml', () => {
  it('is the report as it is read, and lets no markup of it through', () => {
    const page = open()
    expect(page.querySelectorAll('script, b')).toHaveLength(0)
    expect(page.querySelector('h1')!.textContent).toBe('港口集团疫情防控纪实')
    expect(page.querySelector('article')!.textContent).toContain('<script>alert(1)</script>')
    expect(page.querySelector('article')!.textContent).not.toContain('首页')
    expect(open({ whole: true }).querySelector('article')!.textContent).toContain('首页')
  })

  it('leaves out how characters are said, but in the whole source', () => {
    const report = archiveReport(TEXT.replace('消毒三次', '消毒(dú)三次'), 'port.txt')
    const words = (whole: boolean) => open({ report, whole }).querySelector('article')!.textContent
    expect(words(false)).toContain('每天消毒三次')
    expect(words(true)).toContain('每天消毒(dú)三次')
  })

  it('writes its address out, as a link', () => {
    const link = open().querySelector('a')!
    expect(link.getAttribute('href')).toBe('https://port.example/a?b=1&c=2')
    expect(link.textContent).toBe('https://port.example/a?b=1&c=2')
  })

  it('has the marks that the reader wants, and says what they mean', () => {
    const page = open()
    expect(marked(page, 'passage')).toBe('候船大厅每天消毒')
    expect(marked(page, 'figure')).toContain('5000个')
    expect(marked(page, 'measure')).toContain('每天消毒三次')
    const legend = (of: Document) =>
      [...of.querySelectorAll('.legend mark')].map((mark) => mark.textContent)
    expect(legend(page)).toEqual(['printPassage', 'printMeasure', 'printFigure'])
    const bare = open({ measures: false, figures: false, passages: [] })
    expect(bare.querySelectorAll('mark')).toHaveLength(0)
  })
})
