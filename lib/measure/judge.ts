import type { CategoryId } from './categories.ts'
import { isAct, type WordHit } from './find-words.ts'
import { BLOCKERS } from './lexicon/blockers.ts'
import { RULES } from './lexicon/rules.ts'
import type { WordClass } from './lexicon/words.ts'

/** What a clause says: the category it fits best, and how surely it states a measure. */
export interface Judgement {
  readonly category: CategoryId
  /** Weight of the best rule, helped by others and by figures, less what blockers take off. */
  readonly weight: number
}

/** From this weight on a clause counts as a measure. */
export const leastWeight = 2
/** What each further rule of the same category adds. */
const furtherRule = 0.25
const mostFurther = 0.5
/** A figure makes an act concrete. */
const figureWeight = 0.4
/** With an act and a figure even the hint of a category is enough. */
const actWeight = 0.6

const figure =
  /\d|[一二两三四五六七八九十百千万]+(?:余|多)?(?:名|个|次|台|辆|只|万|吨|元|支|户|人|箱|条|套)/u

interface NumberedRule {
  readonly category: CategoryId
  readonly weight: number
  /** How many classes it asks for. */
  readonly size: number
}

const categories = Object.keys(RULES) as CategoryId[]
const numbered: NumberedRule[] = []
/** The rules, by number, that ask for a class: only they can apply where a word of it stands. */
const rulesOf = new Map<WordClass, number[]>()

for (const category of categories)
  for (const [weight, ...classes] of RULES[category]) {
    for (const name of classes) rulesOf.set(name, [...(rulesOf.get(name) ?? []), numbered.length])
    numbered.push({ category, weight, size: classes.length })
  }

/** The best category by the rules of which all classes are among `present`. */
function weigh(present: ReadonlySet<WordClass>): Judgement | null {
  const met = new Map<number, number>()
  const best = new Map<CategoryId, number>()
  const others = new Map<CategoryId, number>()
  for (const name of present)
    for (const number of rulesOf.get(name) ?? []) {
      const count = (met.get(number) ?? 0) + 1
      met.set(number, count)
      const { category, weight, size } = numbered[number]!
      if (count < size) continue
      const before = best.get(category)
      if (before !== undefined) others.set(category, (others.get(category) ?? 0) + furtherRule)
      best.set(category, Math.max(before ?? 0, weight))
    }
  let found: Judgement | null = null
  // In the order of the categories, the earlier wins a tie.
  for (const category of categories) {
    const weight = best.get(category)
    if (weight === undefined) continue
    const helped = weight + Math.min(mostFurther, others.get(category) ?? 0)
    if (helped > (found?.weight ?? 0)) found = { category, weight: helped }
  }
  return found
}

function costOf(plain: string): number {
  let cost = 0
  for (const blocker of BLOCKERS) if (blocker.pattern.test(plain)) cost += blocker.cost
  return cost
}

/**
 * Judges a clause by the words found in it.
 * @param plain the clause, folded
 * @returns the best category, or `null` where no rule speaks for any; compare its weight with
 *   `leastWeight`
 */
export function judge(plain: string, hits: readonly WordHit[]): Judgement | null {
  const present = new Set<WordClass>()
  for (const { classes } of hits) for (const name of classes) present.add(name)
  const best = weigh(present)
  if (!best) return null
  const concrete = figure.test(plain)
  const weight =
    best.weight + (concrete ? figureWeight : 0) + (concrete && hits.some(isAct) ? actWeight : 0)
  // Blockers only take off: what does not count without them need not be asked.
  return { category: best.category, weight: weight < leastWeight ? weight : weight - costOf(plain) }
}
