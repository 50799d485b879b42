import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findGlosses } from '#lib/text/find-glosses.ts'
import { fold, unfoldSpan } from '#lib/text/fold.ts'
import { cut } from '#lib/text/span.ts'

const glossesOf = (text: string) => findGlosses(text).map((span) => cut(text, span))

describe('findGlosses', () => {
  it('finds pinyin and bopomofo in any brackets', () => {
    expect(glossesOf('打贏阻擊戰(zhàn),踐【jian】行、聯〔ㄌㄧㄢˊ〕防')).toEqual([
      '(zhàn)',
      '【jian】',
      '〔ㄌㄧㄢˊ〕',
    ])
  })

  it('takes two of one character together', () => {
    expect(glossesOf('戰(zhàn)(zhan)役')).toEqual(['(zhàn)(zhan)'])
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
