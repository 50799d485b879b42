import { describe, expect, it } from 'vitest'
import { findBoilerplate } from '#lib/report/boilerplate.ts'
import { isOpenEnded } from '#lib/report/ending.ts'
import { findDocuments, findSlogans } from '#lib/report/quotes.ts'
import { trimBody } from '#lib/report/trim-body.ts'
import { blocksOf } from './block-of.ts'

describe('trimBody', () => {
  it.each([
    ['各单位落实责任。(冀组轩)', '各单位落实责任。'],
    ['各单位落实责任。、', '各单位落实责任。'],
    ['各单位落实责任。来源:东山日报', '各单位落实责任。'],
    ['各单位落实责任。 段志刚 摄', '各单位落实责任。'],
    ['各单位落实责任。(编辑:洪广)1090220', '各单位落实责任。'],
    ['落实“零报告”制度(见图)', '落实“零报告”制度(见图)'],
  ])('cuts %s', (text, body) => {
    expect(text.slice(...trimBody(blocksOf(text), { first: 0, last: 0 }))).toBe(body)
  })
})

describe('isOpenEnded', () => {
  it.each([
    ['各单位落实责任。', false],
    ['“再苦也值得。”', false],
    ['安排', true],
    ['他说:“各单位落实责任。', true],
    ['(见附件)', false],
  ])('%s: %s', (last, open) => {
    expect(isOpenEnded(last, null, '')).toBe(open)
  })

  it('misses what the last heading announces', () => {
    expect(isOpenEnded('发放贷款。', '从融资支持到法律援助,提供服务', '发放贷款。')).toBe(true)
    expect(isOpenEnded('律师援助。', '从融资支持到法律援助,提供服务', '贷款和法律服务。')).toBe(
      false,
    )
  })
})

describe('quotes', () => {
  const text =
    '印发《关于转发〈通知〉的通知》和《方案》,落实“一岗双责”“蓝信”,书记说:“我们要坚持到底”,喊出“必胜。”'
  const words = (spans: readonly (readonly [number, number])[]) =>
    spans.map((s) => text.slice(...s))

  it('finds named documents with their brackets', () => {
    expect(words(findDocuments(text, [0, text.length]))).toEqual([
      '《关于转发〈通知〉的通知》',
      '《方案》',
    ])
  })

  it('finds slogans, but neither single terms nor what somebody says', () => {
    expect(words(findSlogans(text, [0, text.length]))).toEqual(['“一岗双责”'])
  })

  it('looks nowhere else than it is told', () => {
    expect(findDocuments(text, [5, 12])).toEqual([])
  })
})

describe('findBoilerplate', () => {
  it('joins neighbours and leaves out what is known and the body', () => {
    const lines = ['首页', '新闻', '标题', '正文。', '分享']
    const blocks = blocksOf(...lines)
    const spans = findBoilerplate(blocks, { first: 3, last: 3 }, [blocks[2]!.span, null])
    expect(spans.map((s) => lines.join('\n\n').slice(...s))).toEqual(['首页\n\n新闻', '分享'])
  })
})
