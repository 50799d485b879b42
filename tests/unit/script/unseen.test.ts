import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadConverter, TARGETS } from '#lib/script/convert.ts'
import { takeUnseen } from '#lib/script/unseen.ts'
import { cut } from '#lib/text/span.ts'
import { loadCompiled } from './load-compiled.ts'

const MARKS = ['\u200b', '\u00ad', '\u200d', '\u2060', '\ufe00', '\u{e0100}', '\ufeff']
const WORDS = ['头', '发', '软', '件', 'U盘', '内', '存', '皇后', '里', '，', 'a', '𠮷', '👨‍👩‍👧']
const seenOf = (text: string) => MARKS.reduce((seen, mark) => seen.replaceAll(mark, ''), text)

describe('what nobody sees in a word', () => {
  it.each([
    ['头\u200b发和软\u00ad件', '頭\u200b髮和軟\u00ad體'],
    ['内\u200b存和头\u200b发', '記憶體\u200b和頭\u200b髮'],
    ['头\u2060发很干\u200d净', '頭\u2060髮很乾\u200d淨'],
    ['头\u{e0100}发', '頭\u{e0100}髮'],
    ['家庭👨‍👩‍👧头发', '家庭👨‍👩‍👧頭髮'],
    ['\ufeff头发', '\ufeff頭髮'],
  ])('keeps no dictionary from it: %j', async (text, expected) => {
    expect((await loadConverter('tw', loadCompiled)).convert(text)).toBe(expected)
  })

  it('changes nothing but itself, and is all there afterwards', async () => {
    const converters = await Promise.all(TARGETS.map((one) => loadConverter(one, loadCompiled)))
    const pieces = fc.array(fc.constantFrom(...WORDS, ...MARKS), { maxLength: 16 })
    fc.assert(
      fc.property(pieces, fc.constantFrom(...converters), (words, converter) => {
        const text = words.join('')
        const taken = takeUnseen(text)
        const converted = converter.convertWithMap(text, 'hans')
        const plain = taken?.seen ?? text
        expect(seenOf(converted.text)).toBe(seenOf(converter.convert(plain, 'hans')))
        expect(converted.text.length - seenOf(converted.text).length).toBe(
          text.length - seenOf(text).length,
        )
        for (let i = 0; i < text.length; i++) {
          const [start, end] = converted.toOriginal(converted.toConverted([i, i + 1]))
          expect(start <= i && end > i).toBe(true)
        }
        for (const { span } of converter.findDoubtful(text, 'hans'))
          expect(cut(text, span)).toMatch(/^\p{Script=Han}$/u)
      }),
    )
  })
})
