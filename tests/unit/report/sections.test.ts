import { describe, expect, it } from 'vitest'
import { bare } from '#lib/report/bare.ts'
import { isCaption } from '#lib/report/caption.ts'
import { classify } from '#lib/report/classify.ts'
import { isNumbered } from '#lib/report/numbering.ts'
import { withoutRefrains } from '#lib/report/refrains.ts'
import { findSections } from '#lib/report/sections.ts'
import { blocksOf } from './block-of.ts'

const PROSE = '集团党委召开专题会议,成立疫情防控工作领导小组,每天两次对办公场所消毒。'
const sectionsOf = (lines: string[], title: string | null = null) => {
  const text = lines.join('\n\n')
  const blocks = blocksOf(...lines)
  const run = { first: 0, last: blocks.length - 1 }
  const { headings, paragraphs, noise } = findSections(blocks, blocks.map(classify), run, title)
  const words = (spans: readonly (readonly [number, number])[]) =>
    spans.map((s) => text.slice(...s))
  return { headings: words(headings), paragraphs: words(paragraphs), noise: words(noise) }
}

describe('findSections', () => {
  it.each([
    '强化领导,上下联动',
    '安排部署动员“快”',
    '组织领导到位:',
    '打通产业链——',
    '一、加强领导。',
    'Green channel',
  ])('takes %s for a heading', (line) => {
    expect(sectionsOf([PROSE, line, PROSE]).headings).toEqual([line])
  })

  it.each(['军令如山,闻令而动。', '记者:颜色也有讲究吗?', '广大市民朋友:'])(
    'takes %s for text',
    (line) => {
      expect(sectionsOf([PROSE, line, PROSE]).paragraphs).toEqual([PROSE, line, PROSE])
    },
  )

  it.each(['化验室员工在进行测样', '▲ 测温点现场', '图为测温现场', '- 2 -', '第3页', '放大 缩小'])(
    'takes %s for noise',
    (line) => {
      expect(sectionsOf([PROSE, line, PROSE]).noise).toEqual([line])
    },
  )

  it('takes the repeated title and running heads for noise', () => {
    const lines = [PROSE, '守家园纪实 第2页', PROSE, '东山简报', PROSE, '东山简报', PROSE]
    expect(sectionsOf(lines, bare('守家园纪实')).noise).toEqual([
      '守家园纪实 第2页',
      '东山简报',
      '东山简报',
    ])
  })

  it('cuts a numbered heading from the paragraph that it opens', () => {
    const { headings, paragraphs } = sectionsOf([`一、健全体系。${PROSE}`])
    expect(headings).toEqual(['一、健全体系'])
    expect(paragraphs).toEqual([PROSE])
  })

  it('takes several short cries for headings, one alone for text', () => {
    const cries = ['消毒,不留死角!', '关爱,送到一线!']
    expect(sectionsOf([PROSE, cries[0]!, PROSE, cries[1]!, PROSE]).headings).toEqual(cries)
    expect(sectionsOf([PROSE, cries[0]!, PROSE]).headings).toEqual([])
  })

  it('takes the rows of a list for no headings', () => {
    expect(sectionsOf([PROSE, '口罩五百个', '酒精三百升', '手套两千双', PROSE]).headings).toEqual(
      [],
    )
  })
})

describe('small signs', () => {
  it.each(['一、总体情况', '(二)做好排查', '第三,加强宣传', '1.口罩', '③ 消毒'])(
    '%s is numbered',
    (line) => {
      expect(isNumbered(line)).toBe(true)
    },
  )

  it.each(['一是加强领导', '2.3万吨', '三个到位'])('%s is not numbered', (line) => {
    expect(isNumbered(line)).toBe(false)
  })

  it('a caption says who is seen doing what', () => {
    expect(isCaption('志愿者正在给车辆消毒')).toBe(true)
    expect(isCaption('干部沉下去 防线立起来')).toBe(false)
  })

  it('a sentence that stands twice on a page is the site speaking', () => {
    const blocks = blocksOf(
      '请同意我们的规范,才能使用听新闻的功能。',
      PROSE,
      '请同意我们的规范,才能使用听新闻的功能。',
    )
    expect(withoutRefrains(blocks, ['remark', 'prose', 'remark'])).toEqual([
      'chrome',
      'prose',
      'chrome',
    ])
  })
})
