import type { PhraseTrie } from './phrase-trie.ts'
import { eachWord } from './phrase-trie.ts'

/** How often a character became each answer, over the phrases of a trie. */
type Answers = Map<number, number>

/** An answer that fewer phrases give is a curiosity, not a doubt. */
const MIN_PHRASES = 3
/** Nor is one that gives way to another this clearly. */
const MIN_SHARE = 0.05

function answersIn(trie: PhraseTrie): Map<number, Answers> {
  const answers = new Map<number, Answers>()
  for (const { from, to, phrase } of eachWord(trie)) {
    if (!phrase || from.length !== to.length) continue
    for (let i = 0; i < from.length; i++) {
      const unit = from.charCodeAt(i)
      let counts = answers.get(unit)
      if (!counts) answers.set(unit, (counts = new Map()))
      const answer = to.charCodeAt(i)
      counts.set(answer, (counts.get(answer) ?? 0) + 1)
    }
  }
  return answers
}

function isDoubt(counts: Answers): boolean {
  const sorted = [...counts.values()].sort((a, b) => b - a)
  const total = sorted.reduce((sum, n) => sum + n, 0)
  return sorted[1] !== undefined && sorted[1] >= MIN_PHRASES && sorted[1] >= MIN_SHARE * total
}

/**
 * The characters (as UTF-16 units) that become different ones in different phrases of `trie`, with
 * the answers, commonest first: 发 → 發, 髮.
 */
export function alternativesIn(trie: PhraseTrie): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, readonly string[]>()
  for (const [unit, counts] of answersIn(trie)) {
    if (!isDoubt(counts)) continue
    const sorted = [...counts].filter(([, n]) => n >= MIN_PHRASES).sort((a, b) => b[1] - a[1])
    found.set(
      unit,
      sorted.map(([answer]) => String.fromCharCode(answer)),
    )
  }
  return found
}
