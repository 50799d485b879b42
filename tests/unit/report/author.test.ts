import { describe, expect, it } from 'vitest'
import { findAuthor } from '#lib/report/author.ts'
import { findBody } from '#lib/report/body.ts'
import { classify } from '#lib/report/classify.ts'
import { blocksOf } from './block-of.ts'

const PROSE = '集团党委召开专题会议,成立疫情防控工作领导小组,每天两次对办公场所消毒。'
const authorOf = (...lines: string[]) => {
  const blocks = blocksOf(...lines)
  const author = findAuthor(blocks, findBody(blocks, blocks.map(classify))!)
  return author && lines.join('\n\n').slice(...author)
}

describe('findAuthor', () => {
  it.each([
    ['□ 作者 秦大鹏', '秦大鹏'],
    ['□ 本报通讯员 岳小川', '岳小川'],
    ['作者:张明远 周晓 浏览次数:12', '张明远 周晓'],
    ['来源:东山报 作者 夏 运', '夏 运'],
    ['记者 唐晓燕 通讯员 卢俊', '唐晓燕 通讯员 卢俊'],
    ['記者陳小帆/台北報導', '陳小帆'],
    ['作者:东山集团党委宣传部发布时间:2020-02-07', '东山集团党委宣传部'],
    ['文/肖纳 图/吴嵩', '肖纳'],
  ])('reads the byline %s', (line, author) => {
    expect(authorOf('东山集团战疫记事', line, PROSE)).toBe(author)
  })

  it.each([
    [`东山讯(记者 邵文 通讯员 杜一帆)${PROSE}`, '邵文 通讯员 杜一帆'],
    [`(中央社記者楊小瑞台南20日電)${PROSE}`, '楊小瑞'],
    [`${PROSE}(冀组轩)`, '冀组轩'],
    [`${PROSE}(综合部)`, '综合部'],
    [`${PROSE}(文/肖纳 图/吴嵩)`, '肖纳'],
    [`${PROSE}(东山集团宣传部供稿)`, '东山集团宣传部'],
  ])('reads the name in %s', (text, author) => {
    expect(authorOf(text)).toBe(author)
  })

  it('reads a signature on the line below', () => {
    expect(authorOf(PROSE, '(冀組軒)')).toBe('冀組軒')
  })

  it.each(['作者:admin', '作者:本站', '只看该作者 回帖奖励', '(未完待续)'])(
    'finds nobody in %s',
    (line) => {
      expect(authorOf('东山集团战疫记事', line, PROSE)).toBeNull()
    },
  )

  it('does not take a person of whom the text tells for its author', () => {
    expect(authorOf(`记者 张三 走进车间,看到工人正在忙碌。${PROSE}`)).toBeNull()
  })
})
