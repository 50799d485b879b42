import { ACTS, WORDS, type WordClass } from './lexicon/words.ts'

/** A word of the lexicon, in a folded text: `[start, end)` are places in it. */
export interface WordHit {
  readonly start: number
  readonly end: number
  readonly classes: readonly WordClass[]
}

/** Whether the word says that something is done. */
export function isAct(hit: WordHit): boolean {
  return hit.classes.some((name) => ACTS.has(name))
}

interface Node {
  readonly next: Map<number, Node>
  classes: WordClass[] | null
}

const anyNumber = '#'.charCodeAt(0)
const isDigit = (code: number) => code >= 0x30 && code <= 0x39

let trie: Node | null = null

function makeTrie(): Node {
  const root: Node = { next: new Map(), classes: null }
  for (const [name, words] of Object.entries(WORDS))
    for (const word of words.split(' ')) {
      let node = root
      for (let i = 0; i < word.length; i++) {
        const code = word.charCodeAt(i)
        let child = node.next.get(code)
        if (!child) node.next.set(code, (child = { next: new Map(), classes: null }))
        node = child
      }
      node.classes = [...(node.classes ?? []), name as WordClass]
    }
  return root
}

/** The longest word that starts at `start`, or `null`. */
function longestAt(codes: Uint16Array, start: number, root: Node): WordHit | null {
  let node = root
  let found: WordHit | null = null
  for (let at = start; at < codes.length;) {
    const code = codes[at]!
    let next = node.next.get(code)
    if (next) at++
    else if (isDigit(code) && (next = node.next.get(anyNumber)))
      while (at < codes.length && isDigit(codes[at]!)) at++
    else break
    node = next
    if (node.classes) found = { start, end: at, classes: node.classes }
  }
  return found
}

/**
 * All words of the lexicon in the codes of a folded text, by start; a word inside a longer one is
 * left out. A trie walk from every place: linear in the text for words of bounded length.
 */
export function findWords(codes: Uint16Array): WordHit[] {
  trie ??= makeTrie()
  const hits: WordHit[] = []
  let furthest = 0
  for (let at = 0; at < codes.length; at++) {
    const hit = longestAt(codes, at, trie)
    if (!hit || hit.end <= furthest) continue
    hits.push(hit)
    furthest = hit.end
  }
  return hits
}
