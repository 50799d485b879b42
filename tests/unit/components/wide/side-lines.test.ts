import { describe, expect, it } from 'vitest'
import { pageLines, reportLines } from '#components/wide/side-lines.ts'
import { archiveReport } from '#lib/archive/archive-report.ts'
import { cut } from '#lib/text/span.ts'

const SENTENCE = '集团党委召开专题会议,成立疫情防控工作领导小组,每天消毒两次,没有一天停过。'

describe('pageLines', () => {
  it.each([
    ['渭南：从一纸命令到两个月的租金', 'heading'],
    ['一、安排部署动员“快”', 'heading'],
    [SENTENCE, 'paragraph'],
    ['他说:', 'paragraph'],
    ['（资料照片）', 'paragraph'],
    ['廣告｜秋季旅展早鳥優惠', 'aside'],
    ['▼ 廣告', 'aside'],
    ['广告业复工的头一个月', 'heading'],
    ['2020-11-05 09:30', 'paragraph'],
  ])('takes “%s” for a %s', (line, kind) => {
    expect(pageLines(line)).toEqual([{ span: [0, line.length], kind }])
  })
})

describe('reportLines', () => {
  const report = archiveReport(
    [
      '首页 > 新闻 > 正文',
      '复工复产工作纪实',
      SENTENCE.repeat(3),
      SENTENCE.repeat(2),
      '分享到微信 微博',
    ].join('\n'),
    'made-up.txt',
  )
  const words = (wanted: Parameters<typeof reportLines>[1]) =>
    reportLines(report, wanted).map(({ span }) => cut(report.text, span))

  it('has the article without what stands around it', () => {
    expect(words([]).join()).toContain(SENTENCE)
    expect(words([]).join()).not.toMatch(/首页|分享到/)
  })

  it('has what a page took over from around it, too', () => {
    expect(words([[0, 4]])[0]).toBe('首页 > 新闻 > 正文')
  })
})
