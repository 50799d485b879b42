import { describe, expect, it } from 'vitest'
import { findBody } from '#lib/report/body.ts'
import { classify } from '#lib/report/classify.ts'
import { findKicker } from '#lib/report/kicker.ts'
import { parseReport } from '#lib/report/parse.ts'
import { findTitle } from '#lib/report/title.ts'
import { blocksOf } from './block-of.ts'

const PROSE = '集团党委召开专题会议,成立疫情防控工作领导小组,每天两次对办公场所消毒。'
const read = (...lines: string[]) => {
  const text = lines.join('\n\n')
  const blocks = blocksOf(...lines)
  const roles = blocks.map(classify)
  const body = findBody(blocks, roles)!
  const title = findTitle(blocks, roles, body)
  const kicker = findKicker(blocks, roles, body, title)
  return {
    title: title && text.slice(...title.span),
    blocks: title?.blocks,
    kicker: kicker === null ? null : lines[kicker],
  }
}

describe('findTitle', () => {
  it('knows a title by its repetition, before the text and behind it', () => {
    const { title, blocks } = read(
      '某站',
      '众志成城守家园',
      '众志成城守家园',
      PROSE,
      '众志成城守家园',
    )
    expect(title).toBe('众志成城守家园')
    expect(blocks).toEqual([1, 2, 4])
  })

  it('prefers the line above the metadata to a caption below it', () => {
    const lines = ['检修不停步 服务送上门', '来源:东山日报', '工人们在车间里检修设备的场景', PROSE]
    expect(read(...lines).title).toBe('检修不停步 服务送上门')
  })

  it.each([
    '检修不停步 服务送上门_东山煤业集团',
    '检修不停步 服务送上门 - 东山日报',
    '检修不停步 服务送上门【东山信息网】',
    '检修不停步 服务送上门- ',
  ])('leaves the name of the site behind %s', (line) => {
    expect(read(line, PROSE).title).toBe('检修不停步 服务送上门')
  })

  it('takes a subtitle on the next line with it', () => {
    expect(read('让党旗飘扬在井下', '——记采煤三队', PROSE).title).toBe(
      '让党旗飘扬在井下\n\n——记采煤三队',
    )
  })

  it('leaves the column behind that stands before the title', () => {
    expect(read('【战疫一线】检修不停步 服务送上门', PROSE).title).toBe('检修不停步 服务送上门')
    expect(read('【图解】春耕', PROSE).title).toBeNull()
  })

  it.each(['东山日报', '东山县人民政府文件', '3772 本部 雷冰帆', '前言'])(
    'takes %s for no title',
    (line) => {
      expect(read(line, PROSE).title).toBeNull()
    },
  )

  it('is null where the text begins at once', () => {
    expect(read(PROSE).title).toBeNull()
  })
})

describe('findKicker', () => {
  it('is the line with a colon above the title', () => {
    expect(read('东山局一六一队:', '党建引领践初心 防控担使命', PROSE).kicker).toBe(
      '东山局一六一队:',
    )
  })

  it('is null where the line above is a site', () => {
    expect(read('东山日报', '党建引领践初心 防控担使命', PROSE).kicker).toBeNull()
  })
})

describe('a title that was broken in two', () => {
  const titleOf = (text: string) => {
    const { title } = parseReport(text, 'a.txt')
    return title && text.slice(...title)
  }
  const REST = `\n\n来源:东山日报 2020-03-04\n\n${PROSE}\n`

  it.each([
    ['东山港务集团:守好门户', '通航不停工'],
    ['东山港务集团:守好门户不放松', '畅通航道不停工'],
  ])('is one span: %s/%s', (first, second) => {
    expect(titleOf(`${first}\n${second}${REST}`)).toBe(`${first}\n${second}`)
  })

  it('is known by the whole title that stands elsewhere', () => {
    const whole = '守好门户不放松畅通航道不停工_东山日报网'
    const text = `守好门户不放松\n畅通航道不停工${REST}\n${whole}`
    expect(titleOf(text)).toBe('守好门户不放松\n畅通航道不停工')
  })

  it.each([
    ['东山港务在线 > 集团要闻', '畅通航道保供不停工'],
    ['东山港务信息动态', '畅通航道保供不停工'],
  ])('is not made of a place on the site: %s', (place, title) => {
    expect(titleOf(`${place}\n${title}${REST}`)).toBe(title)
  })

  it.each(['第12期', '东山港务集团办公室', '(2020年3月4日)'])('does not go on with %s', (line) => {
    expect(titleOf(`畅通航道保供不停工\n${line}\n\n${PROSE}`)).toBe('畅通航道保供不停工')
  })
})
