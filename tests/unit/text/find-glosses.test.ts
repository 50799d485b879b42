import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findGlosses } from '#lib/text/find-glosses.ts'
import { fold, unfoldSpan } from '#lib/text/fold.ts'
import { cut } from '#lib/text/span.ts'

const glossesOf = (text: string) => findGlosses(text).map((span) => cut(text, span))

describe('findGlosses', () => {
  it('finds pinyin and bopomofo in any brackets', () => {
    expect(glossesOf('打贏阻擊戰(zhàn),踐【jiàn】行、聯〔ㄌㄧㄢˊ〕防、責(z?)')).toEqual([
      '(zhàn)',
      '【jiàn】',
      '〔ㄌㄧㄢˊ〕',
      '(z?)',
    ])
  })

  it('takes two of one character together', () => {
    expect(glossesOf('戰(zhàn)(zhan)役')).toEqual(['(zhàn)(zhan)'])
  })

  it('takes letters without a tone for one only where a text is glossed', () => {
    const units = '长度(m)和时间(min)、面积(ha),一氧化碳(co),选项(a)'
    expect(glossesOf(units)).toEqual([])
    const glossed = '戰(zhàn)疫(yì)責(zé)任(rèn)務(wù)實(shí)'
    expect(glossesOf(`${glossed}踐(jian)行,长度(m)`)).toHaveLength(7)
    expect(glossesOf(`戰(zhàn)${units}`)).toEqual(['(zhàn)'])
  })

  it('leaves brackets with words in them, and those that follow no Chinese', () => {
    expect(glossesOf('公司(以下简称集团)、煤矿(GDP)、A(zhàn)、(zhàn)')).toEqual([])
  })

  it('finds nothing that comparing reads', () => {
    const part = fc.constantFrom('戰', '疫', '(zhàn)', '（yì）', '(以', ')', '[', 'A', '。', ' ')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        const folded = fold(text)
        const read = Array.from({ length: folded.codes.length }, (_, i) =>
          unfoldSpan(folded, i, i + 1),
        )
        for (const [start, end] of findGlosses(text))
          for (const [from] of read) expect(from >= start && from < end).toBe(false)
      }),
    )
  })
})
