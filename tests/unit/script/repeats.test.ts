import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isUsed, repeatsIn } from '#lib/script/repeats.ts'
import { fold } from '#lib/text/fold.ts'

const isHan = (character: string | undefined) => /^[甲乙丙]$/.test(character ?? '')

/** What stands before or after each place of a string, by looking everywhere. */
function variety(text: string, word: string, offset: -1 | 1): boolean {
  const neighbours: string[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const neighbour = text[offset < 0 ? at - 1 : at + word.length]
    if (/^\d$/.test(neighbour ?? '')) neighbours.push('figure')
    else neighbours.push(isHan(neighbour) ? neighbour! : `edge ${at}`)
  }
  return new Set(neighbours).size > 1
}

describe('the strings that come again in a text', () => {
  it('are used as a word where both neighbours vary: as looking everywhere says', () => {
    const texts = fc
      .array(fc.constantFrom('甲', '乙', '丙', '。', '7', '8'), { maxLength: 40 })
      .map((characters) => characters.join(''))
    fc.assert(
      fc.property(texts, fc.nat(), fc.integer({ min: 1, max: 4 }), (text, from, length) => {
        const folded = fold(text)
        const start = [...folded.codes.keys()].filter((i) => isHan(text[folded.offsets[i]!]))[
          from % Math.max(1, text.length)
        ]
        fc.pre(start !== undefined)
        const at = folded.offsets[start!]!
        const word = text.slice(at, at + length)
        fc.pre(word.length === length && [...word].every(isHan))
        expect(isUsed(repeatsIn(folded), [start!, start! + length])).toBe(
          variety(text, word, -1) && variety(text, word, 1),
        )
      }),
    )
  })

  it('are no words where one neighbour is always the same', () => {
    const folded = fold('新疆局党委,新疆局工会,在新疆局')
    const repeats = repeatsIn(folded)
    expect(isUsed(repeats, [0, 3])).toBe(true)
    expect(isUsed(repeats, [1, 3])).toBe(false)
    expect(isUsed(repeats, [0, 2])).toBe(false)
  })
})
