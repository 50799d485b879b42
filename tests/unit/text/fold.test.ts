import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldSpan, unfoldSpan } from '#lib/text/fold.ts'
import { cut } from '#lib/text/span.ts'

const folded = (text: string) => String.fromCharCode(...fold(text).codes)

describe('fold', () => {
  it.each([
    ['Traditional and Simplified', '疫情防控阻擊戰', '疫情防控阻击战'],
    ['Taiwan and Hong Kong variants', '為爲裡裏眾衆説說', '为为里里众众说说'],
    ['variants in older texts', '三十馀萬衆，徧歷邨野，坑阬隄上', '三十余万众，遍历村野，坑坑堤上'],
    ['one-way Traditional that left 后 and 里 alone', '召開后,在這里', '召开后,在这里'],
    ['full width and half width', '２８０００余名ＱＱ群', '28000余名QQ群'],
    ['compatibility ideographs', '\uf98e\u2f00\u2ec4', '年一西'],
    ['punctuation, spaces and zero-width characters', '落 实\u200b,\n“到位”。', '落实到位'],
    ['case', 'N95口罩 qq群', 'n95口罩 QQ群'],
    ['a variation selector', '葛\u{e0100}', '葛'],
    ['a character beyond the first plane and its Traditional form', '\u{2bd77}', '㠣'],
  ])('sees no difference in %s', (_, a, b) => {
    expect(folded(a)).toBe(folded(b))
  })

  it.each([
    ['with tones', '阻擊戰(zhàn)作為', '阻击战作为'],
    ['without tones and repeated', '地(di)(di)方', '地方'],
    ['with spaces and a line break inside', '要(yá\nn)格( dǎo)', '要格'],
    ['full width', '战（ｚｈàn）争', '战争'],
    ['with combining tone marks', '战(zha\u0300n)争', '战争'],
    ['in bopomofo', '注(ㄓㄨˋ)音', '注音'],
    ['with a lost letter', '復(f?)工', '复工'],
  ])('skips a gloss %s', (_, text, plain) => {
    expect(folded(text)).toBe(plain)
  })

  it.each(['公司(NBA)', '(zhàn)', '三(3)', '战(', '路(5km)'])(
    'keeps what is no gloss: %s',
    (text) => {
      const letters = [...text.toLowerCase()].filter((c) => /[\p{L}\p{N}]/u.test(c)).join('')
      expect(folded(text).normalize('NFD').replace(/\p{M}/gu, '')).toBe(
        letters.normalize('NFD').replace(/\p{M}/gu, ''),
      )
    },
  )

  it('keeps offsets that rise, inside the text, at the start of a character', () => {
    const noisy = fc.stringMatching(/^[戰战\u{2bd77}（()）zhànㄓ ,?\ud800a５]*$/u)
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), noisy), (text) => {
        const { codes, offsets } = fold(text)
        expect(codes.length).toBe(offsets.length)
        offsets.forEach((offset, i) => {
          expect(offset).toBeLessThan(text.length)
          if (i) expect(offset).toBeGreaterThan(offsets[i - 1]!)
          expect(codes[i]).not.toBe(0)
        })
      }),
    )
  })

  it('gives each character the code that it has alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const whole = fold(text)
        whole.codes.forEach((code, i) => {
          const alone = fold(cut(text, unfoldSpan(whole, i, i + 1)))
          expect([...alone.codes]).toEqual([code])
        })
      }),
    )
  })
})

describe('unfoldSpan', () => {
  it('is tight: it begins and ends with a character that folding keeps', () => {
    const text = '“戰(zhàn)  爭”,\u{2bd77}。'
    const whole = fold(text)
    expect(cut(text, unfoldSpan(whole, 0, 2))).toBe('戰(zhàn)  爭')
    expect(cut(text, unfoldSpan(whole, 1, 3))).toBe('爭”,\u{2bd77}')
  })

  it('is undone by foldSpan', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, a, b) => {
        const whole = fold(text)
        const size = whole.codes.length
        fc.pre(size > 0)
        const [start, end] = [Math.min(a % size, b % size), Math.max(a % size, b % size) + 1]
        expect(foldSpan(whole, unfoldSpan(whole, start, end))).toEqual([start, end])
      }),
    )
  })

  it('refuses an empty or foreign range', () => {
    const whole = fold('战争')
    expect(() => unfoldSpan(whole, 1, 1)).toThrow(RangeError)
    expect(() => unfoldSpan(whole, 1, 9)).toThrow(RangeError)
  })
})
