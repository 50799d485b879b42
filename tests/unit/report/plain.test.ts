import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainPattern, plainSpan, plainText } from '#lib/report/plain.ts'

describe('plainText', () => {
  it.each([
    ['發布時間：２０２０－０２', '发布时间:2020-02'],
    ['戰(zhàn)疫', '战疫'],
    ['Tel︰\u3000Fax', 'tel: fax'],
    ['疫\u200b情', '疫情'],
    ['来源丨本报', '来源|本报'],
    ['疫' + ' '.repeat(50) + '情', '疫' + ' '.repeat(8) + '情'],
  ])('makes %j plain', (text, plain) => {
    expect(plainText(text).plain).toBe(plain)
  })

  it('knows where each of its characters stood', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { plain, offsets } = plainText(text)
        expect(offsets).toHaveLength(plain.length)
        expect([...offsets].every((at, i) => at < text.length && at > (offsets[i - 1] ?? -1))).toBe(
          true,
        )
      }),
    )
  })

  it('gives back the span of what was found in it', () => {
    const plain = plainText('〔發(fā)布〕')
    const at = plain.plain.indexOf('发布')
    expect(plainSpan(plain, at, at + 2)).toEqual([1, 7])
  })
})

describe('plainPattern', () => {
  it('finds both scripts, whichever its source is written in', () => {
    expect(plainPattern('联系').test(plainText('聯繫我們').plain)).toBe(true)
    expect(plainPattern('聯系').test(plainText('联系我们').plain)).toBe(true)
  })
})
