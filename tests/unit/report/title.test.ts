import { describe, expect, it } from 'vitest'
import { findBody } from '#lib/report/body.ts'
import { classify } from '#lib/report/classify.ts'
import { findKicker } from '#lib/report/kicker.ts'
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
