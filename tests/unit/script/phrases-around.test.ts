import { describe, expect, it } from 'vitest'
import { loadConverter } from '#lib/script/convert.ts'
import { phrasesAround } from '#lib/script/phrases-around.ts'
import { cut } from '#lib/text/span.ts'
import { loadCompiled } from './load-compiled.ts'
import { phrasePlaces, type PhrasePlace } from './phrase-places.ts'

const places = phrasePlaces()
/** Of the 71 places; Firefox and other versions of Node may cut a few words otherwise. */
const ACCEPTABLE_AT_LEAST = 66

const { findDoubtful } = await loadConverter('tw', loadCompiled)
const doubtful = new Map<string, ReturnType<typeof findDoubtful>>()

function phrasesAt({ text, span }: PhrasePlace): string[] {
  if (!doubtful.has(text)) doubtful.set(text, findDoubtful(text))
  const doubt = doubtful.get(text)!.find((one) => one.span[0] === span[0])
  return phrasesAround(text)(span, doubt?.beside).map((phrase) => cut(text, phrase))
}

describe('the phrases around a character', () => {
  it('are acceptable to a reader, the first of them, at nearly every place', () => {
    const acceptable = places.filter((place) => {
      const [first] = phrasesAt(place)
      return first === undefined ? place.mayBeNone : place.acceptable.includes(first)
    })
    expect(acceptable.length).toBeGreaterThanOrEqual(ACCEPTABLE_AT_LEAST)
  })

  it.each(places.map((place) => [place.name, place] as const))(
    'are two at most, hold it, and cut nothing in half: %s',
    (_, place) => {
      const phrases = phrasesAt(place)
      const character = cut(place.text, place.span)
      expect(phrases.filter((phrase) => place.unacceptable.includes(phrase))).toEqual([])
      expect(phrases.length).toBeLessThanOrEqual(2)
      expect(new Set(phrases).size).toBe(phrases.length)
      for (const phrase of phrases) {
        expect(phrase).toContain(character)
        expect(phrase.length).toBeGreaterThan(1)
      }
    },
  )

  it('are the same in both scripts', async () => {
    const traditional = await loadConverter('t', loadCompiled)
    for (const { name, text, span } of places) {
      const other = traditional.convert(text)
      // A place counts for the same place only where conversion kept the length.
      expect(other.length, name).toBe(text.length)
      expect(phrasesAround(other)(span), name).toEqual(phrasesAround(text)(span))
    }
  })

  it('come from what the text says again and again', () => {
    const once = '他们看见岚岫局了。'
    const again = `${once}岚岫局的人说,去过岚岫局。`
    const at = once.indexOf('局')
    const around = (text: string) =>
      phrasesAround(text)([at, at + 1]).map((span) => cut(text, span))
    expect(around(again)).toEqual(['岚岫局'])
  })

  it.each([
    ['推动复工', '复', '复工'],
    ['“访惠聚”和“一家亲”', '家', '一家亲'],
    ['撰稿:罗志勇', '志', '罗志勇'],
    ['戰(zhàn)鬥', '鬥', undefined],
    ['从家门口', '家', '家门口'],
    ['那家豆花摊', '家', undefined],
    ['为6家小微企业', '家', undefined],
    ['在宿舍里开课', '里', '宿舍里'],
    ['对所有参建人员', '参', '参建'],
    ['“后”', '后', undefined],
    ['abc 后 def', '后', undefined],
    ['', '', undefined],
  ])('in %j around %j begin with %j', (text, character, first) => {
    const at = text.indexOf(character)
    const [phrase] = phrasesAround(text)([at, at + character.length])
    expect(phrase && cut(text, phrase)).toBe(first)
  })
})
