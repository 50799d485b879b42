import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffPassages } from '#lib/match/diff.ts'

const diff = (page: string, report: string) =>
  diffPassages(page, [0, page.length], report, [0, report.length]).map((segment) => [
    segment.kind,
    page.slice(...segment.page),
    report.slice(...segment.span),
  ])

describe('diffPassages', () => {
  it('shows what was put in, left out and changed', () => {
    expect(diff('全体党员迅速行动', '全体干部迅速动员行动')).toEqual([
      ['equal', '全体', '全体'],
      ['changed', '党员', '干部'],
      ['equal', '迅速', '迅速'],
      ['changed', '', '动员'],
      ['equal', '行动', '行动'],
    ])
  })

  it('takes script, width, punctuation and glosses for no difference', () => {
    expect(diff('防疫物資(zī),共３批!', '防疫物资、共3批。')).toEqual([
      ['equal', '防疫物資(zī),共３批!', '防疫物资、共3批。'],
    ])
  })

  it('keeps offsets of passages inside longer texts', () => {
    const page = '前言。党员带头。'
    const report = '干部带头。'
    const [changed, equal] = diffPassages(page, [3, 8], report, [0, 5])
    expect(changed).toEqual({ kind: 'changed', page: [3, 5], span: [0, 2] })
    expect(equal).toEqual({ kind: 'equal', page: [5, 8], span: [2, 5] })
  })

  it('does not tear two foreign sentences apart for one common sign', () => {
    expect(diff('开头天地玄黄一宇宙洪荒结尾', '开头山高水长一海阔天空结尾').length).toBe(3)
  })

  it('has nothing to show of two empty passages', () => {
    expect(diffPassages('甲', [0, 0], '乙', [1, 1])).toEqual([])
  })

  it('rebuilds both passages, whatever they are', () => {
    const sign = fc.constantFrom(...'甲乙丙國国，, (ā)\n𠮷１1')
    const text = fc.string({ unit: sign, maxLength: 60 })
    fc.assert(
      fc.property(text, text, (page, report) => {
        const segments = diff(page, report)
        expect(segments.map((segment) => segment[1]).join('')).toBe(page)
        expect(segments.map((segment) => segment[2]).join('')).toBe(report)
      }),
    )
  })
})
