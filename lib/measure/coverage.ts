import { STOP_WORDS } from './lexicon/stop-words.ts'
import type { WordClass } from './lexicon/words.ts'
import type { IndexEntry, MeasureIndex } from './measure-index.ts'
import { pairAt, type SearchForm } from './search-form.ts'
import { longestWord, makeTrie, type WordTrie } from './word-trie.ts'

/** What is left of the weight of a stop word. */
const stopWeight = 0.2
/** What is left of the weight of words that no entry holds: how a reader happens to put it. */
const unseenWeight = 0.5

let stopWords: WordTrie<boolean> | null = null

/** How much of a character is answered: by the same pair of characters in the passage, */
const coverByPair = 1
/** by a word of the same kind, */
const coverByClass = 0.5
/** by the same pair elsewhere in the sentence, */
const coverByContext = 0.45
/** by the character alone. */
const coverByCode = 0.3

/** Classes that do not tell measures apart: of verbs that go with anything, of people and places. */
export const WEAK_CLASSES: ReadonlySet<WordClass> = new Set<WordClass>([
  'neutral',
  'carryOut',
  'frequency',
  'setUp',
  'issue',
  'timely',
  'goTo',
  'raise',
  'resume',
  'display',
  'supportVerb',
  'people',
  'hireVerb',
  'partyVerb',
  'procure',
  'place',
  'reportWhat',
  'give',
  'system',
  'weakProduce',
  'duty',
  'assign',
  'register',
  'partyTopic',
  'hold',
  'community',
  'frontLine',
  'premises',
  'gathering',
  'passage',
  'dutyTime',
  'workers',
])

/** A form of a query with the information of its pairs and characters. */
export interface WeighedForm {
  readonly form: SearchForm
  readonly pairWeights: readonly number[]
  readonly codeWeights: readonly number[]
}

/** The information of each pair of `form`, in the entries of `index` (natural logarithm). */
function weighPairs(form: SearchForm, index: MeasureIndex): number[] {
  const weights: number[] = []
  for (let at = 0; at + 1 < form.codes.length; at++) {
    const holding = index.byPair.get(pairAt(form.codes, at))?.length ?? 0
    const information = Math.log((index.entries.length + 1) / (Math.max(1, holding) + 0.5))
    weights.push(holding ? information : information * unseenWeight)
  }
  return weights
}

/** A character weighs as much as the commoner of the pairs it stands in: likely the one in a word. */
function weighCodes(pairWeights: readonly number[]): number[] {
  return [...pairWeights, Infinity].map((weight, at) =>
    Math.min(weight, at ? pairWeights[at - 1]! : Infinity),
  )
}

/** For each character whether a stop word covers it that is no part of a longer, telling word. */
function stopped({ codes, classes }: SearchForm): boolean[] {
  stopWords ??= makeTrie(
    STOP_WORDS.split(' ').map((word) => [word, true] as const),
    (before) => before,
  )
  const covered = new Array<boolean>(codes.length).fill(false)
  for (let at = 0; at < codes.length; at++) {
    const hit = longestWord(stopWords, codes, at)
    if (!hit) continue
    for (let i = at; i < hit.end; i++)
      covered[i] ||= !classes[i]?.some((name) => !WEAK_CLASSES.has(name))
  }
  return covered
}

/** Weighs a form of a query by how rare its pairs are in `index`; stop words weigh little. */
export function weighForm(form: SearchForm, index: MeasureIndex): WeighedForm {
  const pairWeights = weighPairs(form, index)
  const stops = stopped(form)
  const codeWeights = weighCodes(pairWeights).map((weight, at) =>
    stops[at] ? weight * stopWeight : weight,
  )
  return { form, pairWeights, codeWeights }
}

function coverAt({ codes, classes }: SearchForm, at: number, entry: IndexEntry): number {
  const held = (pairs: ReadonlySet<number>) =>
    (at > 0 && pairs.has(pairAt(codes, at - 1))) ||
    (at + 1 < codes.length && pairs.has(pairAt(codes, at)))
  if (held(entry.pairs)) return coverByPair
  if (classes[at]?.some((name) => !WEAK_CLASSES.has(name) && entry.classes.has(name)))
    return coverByClass
  if (held(entry.context.pairs)) return coverByContext
  return entry.codes.has(codes[at]!) ? coverByCode : 0
}

/** The share of the weight of `form` that `entry` answers, wherever its words stand: 0–1. */
export function coverage({ form, codeWeights }: WeighedForm, entry: IndexEntry): number {
  let covered = 0
  let total = 0
  for (const [at, weight] of codeWeights.entries()) {
    total += weight
    covered += weight * coverAt(form, at, entry)
  }
  return total && covered / total
}
