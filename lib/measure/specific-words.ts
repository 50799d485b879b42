import { SPECIFIC_WORDS } from './lexicon/specific-words.ts'
import { longestWord, makeTrie, type WordTrie } from './word-trie.ts'

let trie: WordTrie<number> | null = null

function* numbered(): Generator<[string, number]> {
  for (const [group, line] of SPECIFIC_WORDS.trim().split('\n').entries())
    for (const word of line.split(' ')) yield [word, group]
}

/** The things in `codes` (folded) that nothing else stands for, as numbers of their groups. */
export function specificWords(codes: Uint16Array): Set<number> {
  trie ??= makeTrie(numbered(), (first) => first)
  const found = new Set<number>()
  for (let at = 0; at < codes.length; at++) {
    const hit = longestWord(trie, codes, at)
    if (hit) found.add(hit.value)
  }
  return found
}
