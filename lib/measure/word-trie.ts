/** A dictionary to find the longest word at a place of a folded text. */
export interface WordTrie<Value> {
  readonly next: Map<number, WordTrie<Value>>
  value: Value | null
}

export interface TrieHit<Value> {
  readonly end: number
  readonly value: Value
}

const anyNumber = '#'.charCodeAt(0)
const isDigit = (code: number) => code >= 0x30 && code <= 0x39

/**
 * Puts `words` into a trie; `#` in a word stands for any run of digits.
 * @param merge what a word gets that is given more than once
 */
export function makeTrie<Value>(
  words: Iterable<readonly [word: string, value: Value]>,
  merge: (before: Value, value: Value) => Value,
): WordTrie<Value> {
  const root: WordTrie<Value> = { next: new Map(), value: null }
  for (const [word, value] of words) {
    let node = root
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i)
      let child = node.next.get(code)
      if (!child) node.next.set(code, (child = { next: new Map(), value: null }))
      node = child
    }
    node.value = node.value === null ? value : merge(node.value, value)
  }
  return root
}

/** The longest word that starts at `start` in `codes`, or `null`. */
export function longestWord<Value>(
  trie: WordTrie<Value>,
  codes: Uint16Array,
  start: number,
): TrieHit<Value> | null {
  let node = trie
  let found: TrieHit<Value> | null = null
  for (let at = start; at < codes.length;) {
    const code = codes[at]!
    let next = node.next.get(code)
    if (next) at++
    else if (isDigit(code) && (next = node.next.get(anyNumber)))
      while (at < codes.length && isDigit(codes[at]!)) at++
    else break
    node = next
    if (node.value !== null) found = { end: at, value: node.value }
  }
  return found
}
