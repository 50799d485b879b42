import { describe, expect, it } from 'vitest'
import { splitBlocks } from '#lib/report/blocks.ts'

const texts = (text: string) => splitBlocks(text).map((block) => text.slice(...block.span))

describe('splitBlocks', () => {
  it('takes each line without the white space around it', () => {
    expect(texts('\ufeff　　甲  \r\n\r\n\t乙\f丙\u2028丁\n')).toEqual(['甲', '乙', '丙', '丁'])
  })

  it('counts the empty lines before a block and its Chinese characters without glosses', () => {
    const blocks = splitBlocks('甲\n\n\n戰(zhàn)疫 2020\n乙')
    expect(blocks.map((block) => block.gap)).toEqual([0, 2, 0])
    expect(blocks.map((block) => block.han)).toEqual([1, 2, 1])
  })

  it('joins lines that were broken at a fixed width, up to an indent or an empty line', () => {
    const full = '集团党委召开专题会议研究部署疫情防控各项工作并要求所属单位'
    const text = `\u3000\u3000${full.slice(0, -2)}\n${full}\n${full}\n落实。\n\u3000\u3000${full.slice(0, -2)}\n${full}\n完。\n\n${full}`
    expect(texts(text).map((block) => block.split('\n').length)).toEqual([4, 3, 1])
  })

  it('leaves lines alone where each is a paragraph', () => {
    const text = Array.from(
      { length: 6 },
      () => '集团党委召开专题会议,研究部署疫情防控工作。',
    ).join('\n')
    expect(texts(text)).toHaveLength(6)
  })

  it('joins a line that begins with a closing mark to the one before', () => {
    expect(texts('各单位落实责任\n。集团机关自觉服从')).toEqual([
      '各单位落实责任\n。集团机关自觉服从',
    ])
  })

  it('gives nothing for white space', () => {
    expect(splitBlocks(' \n\u3000\r\n')).toEqual([])
  })
})
