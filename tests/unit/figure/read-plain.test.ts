import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlain } from '#lib/figure/read-plain.ts'

/** Parts of texts, and how they read. */
const READ: Readonly<Record<string, string>> = {
  黨: '党',
  员: '员',
  '\u{2bd77}': '㠣',
  '３': '3',
  '0': '0',
  '，': ',',
  '”': '”',
  '\u200b': '',
  '％': '%',
  '(guān)': '(guan)',
}

/** The oracle: reads part by part, and drops a gloss where the last word before it is Chinese. */
function partByPart(parts: readonly string[]): string {
  let plain = ''
  for (const part of parts) {
    const word = plain.replace(/[^\p{L}\p{N}]+$/u, '').at(-1) ?? ''
    if (part !== '(guān)' || !/\p{sc=Han}/u.test(word)) plain += READ[part]!
  }
  return plain
}

describe('readPlain', () => {
  it('keeps punctuation, drops glosses, invisible signs and the spaces of typesetting', () => {
    expect(readPlain('共 28 000 餘名黨(dǎng)員，２０２０ 年\u200b').text).toBe(
      '共28000余名党员,2020年',
    )
  })

  it('keeps the spaces that part words and lines', () => {
    expect(readPlain('党旗 飘扬\n一线').text).toBe('党旗 飘扬\n一线')
  })

  it('takes enclosed and raised digits for marks', () => {
    expect(readPlain('①3个').text).toBe(' 3个')
  })

  it('reads every part as it reads alone, glosses by what they follow', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.keys(READ))), (parts) => {
        expect(readPlain(parts.join('')).text).toBe(partByPart(parts))
      }),
    )
  })

  it('drops spaces only beside a number', () => {
    const sign = fc.constantFrom(...'黨员 \n3十余,')
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 40 }), (text) => {
        const plain = readPlain(text).text
        expect(plain.replace(/[ \n]/g, '')).toBe(readPlain(text.replace(/[ \n]/g, '')).text)
        const parts = text.replaceAll('黨', '党').split(/(?<![十余3 \n])[ \n]+(?![3 \n])/)
        expect(plain.split(/(?<![十余3 \n])[ \n]+(?![3 \n])/)).toHaveLength(parts.length)
      }),
    )
  })

  it('finds the way back to the original from any range', () => {
    const sign = fc.constantFrom(...'黨员 \n3０(guān),，𠮷%')
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 40 }), fc.nat(), fc.nat(), (text, a, b) => {
        const plain = readPlain(text)
        if (plain.text === '') return
        const start = a % plain.text.length
        const end = start + 1 + (b % (plain.text.length - start))
        const [from, to] = plain.spanOf(start, end)
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThanOrEqual(text.length)
        expect(to - from).toBeGreaterThanOrEqual(end - start)
        expect(readPlain(text, [from, to]).text.length).toBeGreaterThanOrEqual(1)
      }),
    )
  })

  it('refuses an empty range', () => {
    expect(() => readPlain('党').spanOf(1, 1)).toThrow(RangeError)
  })
})
