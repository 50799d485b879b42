import { fold } from '#lib/text/fold.ts'
import { findWords } from './find-words.ts'
import { SYNONYMS } from './lexicon/synonyms.ts'
import type { WordClass } from './lexicon/words.ts'
import { longestWord, makeTrie, type WordTrie } from './word-trie.ts'

/** A text as measures are searched: folded, with the lexicon's view of it. */
export interface SearchForm {
  readonly codes: Uint16Array
  /** For each code the classes of the lexicon word over it, `null` where there is none. */
  readonly classes: readonly (readonly WordClass[] | null)[]
}

let synonyms: WordTrie<string> | null = null

function* groups(): Generator<[string, string]> {
  for (const line of SYNONYMS.trim().split('\n')) {
    const words = line.split(' ')
    for (const word of words) yield [word, words[0]!]
  }
}

/** Two neighbouring codes as one number. */
export function pairAt(codes: Uint16Array, at: number): number {
  return codes[at]! * 0x10000 + codes[at + 1]!
}

/** All pairs of neighbouring codes. */
export function pairsOf(codes: Uint16Array): Set<number> {
  const pairs = new Set<number>()
  for (let at = 0; at + 1 < codes.length; at++) pairs.add(pairAt(codes, at))
  return pairs
}

/** `text` (any script) folded, its words as they stand. */
export function plainForm(text: string): SearchForm {
  const { codes } = fold(text)
  const classes = new Array<readonly WordClass[] | null>(codes.length).fill(null)
  for (const hit of findWords(codes)) classes.fill(hit.classes, hit.start, hit.end)
  return { codes, classes }
}

/** `form` with each word of the field as the first of its group of synonyms. */
export function synonymForm(form: SearchForm): SearchForm {
  synonyms ??= makeTrie(groups(), (first) => first)
  const codes: number[] = []
  const classes: (readonly WordClass[] | null)[] = []
  for (let at = 0; at < form.codes.length;) {
    const hit = longestWord(synonyms, form.codes, at)
    const word = hit ? [...hit.value].map((char) => char.charCodeAt(0)) : [form.codes[at]!]
    codes.push(...word)
    classes.push(...word.map(() => form.classes[at]!))
    at = hit?.end ?? at + 1
  }
  return { codes: Uint16Array.from(codes), classes }
}
