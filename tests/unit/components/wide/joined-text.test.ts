import { describe, expect, it } from 'vitest'
import { JoinedText } from '#components/wide/joined-text.ts'
import { lazyMarks } from '#components/wide/lazy-marks.ts'
import { lazySegments } from '#components/wide/lazy-segments.ts'
import type { PassagePair } from '#lib/match/page-match.ts'
import { mappedText } from '#lib/script/converted-text.ts'
import { cut } from '#lib/text/span.ts'

const PAGE = '软件测试开始了。\n第二天,软件已有93%完成,大家都很高兴。'
const REPORT = '軟件已有98%完成,大家都很高興。'
const NO_REASON = { shared: 0, weight: 0, pageShare: 0, reportShare: 0, reports: 1 }
const passage = (kind: PassagePair['kind']): PassagePair => ({
  kind,
  page: [PAGE.indexOf('软件已'), PAGE.length],
  parts: { page: [[PAGE.indexOf('软件已'), PAGE.length]], report: [[0, REPORT.length]] },
  span: [0, REPORT.length],
  similarity: 0.9,
  reason: NO_REASON,
  changes: [
    {
      kind: 'figure',
      page: [PAGE.indexOf('93'), PAGE.indexOf('93') + 3],
      span: [REPORT.indexOf('98'), REPORT.indexOf('98') + 3],
    },
  ],
})
const LINES = [
  { span: [0, 8] as const, kind: 'heading' as const },
  { span: [9, PAGE.length] as const, kind: 'paragraph' as const },
]

/** As a Taiwanese reads it: 软件 is 軟體, one character shorter or longer by turns. */
const SHOWN = PAGE.replaceAll('软件', '軟體程式')
const CONVERTED = mappedText(
  SHOWN,
  [...PAGE.matchAll(/软件/g)].map(({ index }, i) => ({
    original: [index, index + 2] as const,
    converted: [index + 2 * i, index + 2 * i + 4] as const,
  })),
)

function joined(kind: PassagePair['kind'], converted: typeof CONVERTED | null = null) {
  const pairs = [passage(kind)]
  const segments = lazySegments(pairs, { page: PAGE, report: REPORT })
  const detail = lazyMarks(pairs, segments)
  return new JoinedText('page', { found: PAGE, lines: LINES, converted, lang: 'zh' }, pairs, detail)
}

describe('JoinedText', () => {
  it('marks the lines that a passage touches, and what differs in them', () => {
    const text = joined('reuse')
    expect(text.lines.map(({ pairs }) => pairs)).toEqual([[], [0]])
    const marks = text.marksOf(text.lines[1]!)
    const words = (kind: string) =>
      marks.filter((mark) => mark.kind === kind).map(({ span }) => cut(PAGE, span))
    expect(words('passage')).toEqual([PAGE.slice(...passage('reuse').page)])
    expect(words('changed')).toEqual(['93%'])
    expect(words('different')).toEqual(['3%'])
    expect(text.marksOf(text.lines[0]!)).toEqual([])
  })

  it('keeps every mark in its place in another script', () => {
    const text = joined('reuse', CONVERTED)
    expect(text.text).toBe(SHOWN)
    const marks = text.marksOf(text.lines[1]!)
    const changed = marks.find(({ kind }) => kind === 'changed')!
    expect(cut(SHOWN, changed.span)).toBe('93%')
    expect(cut(SHOWN, text.carry(passage('reuse').page))).toMatch(/^軟體程式已有93%/)
    expect(cut(SHOWN, text.lines[0]!.shown)).toBe('軟體程式测试开始了。')
  })

  it('shows other words as what they are, without comparing them', () => {
    const marks = joined('topic').marksOf(joined('topic').lines[1]!)
    expect(marks.map(({ kind }) => kind)).toEqual(['topic'])
  })
})
