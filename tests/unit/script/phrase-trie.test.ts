import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packTrie, unpackTrie } from '#lib/script/pack-trie.ts'
import {
  compileTrie,
  eachWord,
  hasWord,
  matchWord,
  type PhraseTrie,
} from '#lib/script/phrase-trie.ts'

const word = fc.string({
  unit: fc.constantFrom('干', '乾', '净', '𠀋', 'a'),
  minLength: 1,
  maxLength: 4,
})
const dictionary = fc.dictionary(word, word, { maxKeys: 20 }).map((words) => Object.entries(words))

function units(text: string): Uint16Array {
  const all = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) all[i] = text.charCodeAt(i)
  return all
}

/** The longest match by trying all words. */
function longest(entries: [string, string][], text: string, start: number): string | null {
  const words = entries.map(([from]) => from).filter((from) => text.startsWith(from, start))
  return words.sort((a, b) => b.length - a.length)[0] ?? null
}

function found(trie: PhraseTrie, text: string, start: number): [string, string, boolean] | null {
  const match = { end: 0, at: 0, phrase: false }
  if (!matchWord(trie, units(text), start, text.length, match)) return null
  const at = match.at + 1
  const to = String.fromCharCode(...trie.pool.subarray(at, at + trie.pool[match.at]!))
  return [text.slice(start, match.end), to, match.phrase]
}

describe('a phrase trie', () => {
  it('finds the longest word at every place of any text', () => {
    fc.assert(
      fc.property(dictionary, fc.array(word), (entries, parts) => {
        const text = parts.join('')
        const trie = compileTrie([entries])
        for (let start = 0; start < text.length; start++)
          expect(found(trie, text, start)?.[0] ?? null).toBe(longest(entries, text, start))
        const begins = (unit: string) => entries.some(([from]) => from[0] === unit)
        expect(hasWord(trie, units(text), text.length)).toBe(text.split('').some(begins))
      }),
    )
  })

  it('lets phrases decide before characters, and the dictionary named first', () => {
    const trie = compileTrie(
      [
        [['干', '甲']],
        [
          ['干', '乙'],
          ['净', '丙'],
        ],
      ],
      [
        [
          ['净', '丁'],
          ['里', '裏'],
        ],
      ],
    )
    expect(found(trie, '干', 0)).toEqual(['干', '甲', true])
    expect(found(trie, '净', 0)).toEqual(['净', '丙', true])
    expect(found(trie, '里', 0)).toEqual(['里', '裏', false])
  })

  it('does not look past the limit', () => {
    const trie = compileTrie([
      [
        ['干净', '乾淨'],
        ['干', '幹'],
      ],
    ])
    const match = { end: 0, at: 0, phrase: false }
    expect(matchWord(trie, units('干净'), 0, 1, match)).toBe(true)
    expect(match.end).toBe(1)
  })

  it('lists its words, and comes back from bytes as it was', () => {
    fc.assert(
      fc.property(dictionary, (entries) => {
        const trie = unpackTrie(packTrie(compileTrie([entries])), 'test')
        const words = Array.from(eachWord(trie), ({ from, to }) => [from, to])
        expect(words.sort()).toEqual(entries.map(([from, to]) => [from, to]).sort())
      }),
    )
  })

  it('says which file is no dictionary', () => {
    expect(() => unpackTrie(new ArrayBuffer(3), 'st.trie')).toThrow('st.trie is no dictionary')
    const cut = packTrie(compileTrie([[['干', '乾']]])).slice(0, -2)
    expect(() => unpackTrie(cut, 'st.trie')).toThrow('st.trie is no dictionary')
  })
})
