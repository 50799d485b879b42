import { ACTS, WORDS, type WordClass } from './lexicon/words.ts'
import { longestWord, makeTrie, type WordTrie } from './word-trie.ts'

/** A word of the lexicon, in a folded text: `[start, end)` are places in it. */
export interface WordHit {
  readonly start: number
  readonly end: number
  readonly classes: readonly WordClass[]
}

let trie: WordTrie<readonly WordClass[]> | null = null

function* lexicon(): Generator<[string, readonly WordClass[]]> {
  for (const [name, words] of Object.entries(WORDS))
    for (const word of words.split(' ')) yield [word, [name as WordClass]]
}

/** Whether the word says that something is done. */
export function isAct(hit: WordHit): boolean {
  return hit.classes.some((name) => ACTS.has(name))
}

/**
 * All words of the lexicon in the codes of a folded text, by start; a word inside a longer one is
 * left out. A trie walk from every place: linear in the text for words of bounded length.
 */
export function findWords(codes: Uint16Array): WordHit[] {
  trie ??= makeTrie(lexicon(), (before, classes) => [...before, ...classes])
  const hits: WordHit[] = []
  let furthest = 0
  for (let start = 0; start < codes.length; start++) {
    const hit = longestWord(trie, codes, start)
    if (!hit || hit.end <= furthest) continue
    hits.push({ start, end: hit.end, classes: hit.value })
    furthest = hit.end
  }
  return hits
}
