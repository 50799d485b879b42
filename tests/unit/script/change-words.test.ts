import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeWords, undoOf, type WordChange } from '#lib/script/change-words.ts'
import type { WordList } from '#lib/script/word-list.ts'

const WORDS: WordList = [
  ['著名', '著名'],
  ['土豆', '馬鈴薯'],
]
const name = fc.constantFrom('甲', '乙', '丙', '丁')
const list = fc.uniqueArray(fc.tuple(name, name), { selector: ([from]) => from })
const change = fc.record<WordChange>({ put: list, remove: fc.uniqueArray(name) })
const sorted = (words: WordList | null) => [...(words ?? [])].sort()

describe('a change of the own words', () => {
  it('adds at the end, gives a known word its new answer in its place, and removes', () => {
    expect(
      changeWords(WORDS, {
        put: [
          ['乾隆', '乾隆'],
          ['土豆', '土豆'],
        ],
        remove: ['著名', '没有'],
      }),
    ).toEqual([
      ['土豆', '土豆'],
      ['乾隆', '乾隆'],
    ])
  })

  it('is refused where the words would not fit into one dictionary', () => {
    const put = Array.from({ length: 3000 }, (_, i) => {
      const word = `第${i}`.padEnd(50, '长')
      return [word, word] as const
    })
    expect(changeWords(WORDS, { put, remove: [] })).toBeNull()
    expect(changeWords(WORDS, { put: put.slice(0, 1500), remove: [] })).toHaveLength(1502)
  })

  it('can always be taken back', () => {
    fc.assert(
      fc.property(list, change, (words, made) => {
        const after = changeWords(words, made)!
        expect(sorted(changeWords(after, undoOf(words, made)))).toEqual(sorted(words))
      }),
    )
  })
})
