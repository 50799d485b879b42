import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestWord, makeTrie } from '#lib/measure/word-trie.ts'

const codesOf = (text: string) => Uint16Array.from([...text], (char) => char.charCodeAt(0))
const trieOf = (words: readonly string[]) =>
  makeTrie<readonly string[]>(
    words.map((word) => [word, [word]]),
    (before, added) => [...before, ...added],
  )
const few = fc.string({ unit: fc.constantFrom('消', '毒', '液', '7', '时'), maxLength: 12 })

describe('longestWord', () => {
  it('finds the word that trying all of them finds', () => {
    fc.assert(
      fc.property(fc.array(few.filter(Boolean)), few, fc.nat(12), (words, text, start) => {
        const fitting = words.filter((word) => text.startsWith(word, start))
        const longest = Math.max(0, ...fitting.map((word) => word.length))
        const hit = longestWord(trieOf(words), codesOf(text), start)
        expect(hit?.end ?? start).toBe(start + longest)
      }),
    )
  })

  it('lets # stand for any number', () => {
    const trie = trieOf(['#小时', '消毒'])
    expect(longestWord(trie, codesOf('24小时'), 0)?.end).toBe(4)
    expect(longestWord(trie, codesOf('小时'), 0)).toBeNull()
  })

  it('merges what is given to one word twice', () => {
    expect(longestWord(trieOf(['消毒', '消毒']), codesOf('消毒'), 0)?.value).toEqual([
      '消毒',
      '消毒',
    ])
  })
})
