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

const rules = Object.entries(RULES) as [CategoryId, (typeof RULES)[CategoryId]][]
const figure =
  /\d|[一二两三四五六七八九十百千万]+(?:余|多)?(?:名|个|次|台|辆|只|万|吨|元|支|户|人|箱|条|套)/u

/** How much a category is spoken for by the words found, 0 where no rule of it applies. */
function weigh(category: (typeof rules)[number][1], words: ReadonlySet<WordClass>): number {
  let best = 0
  let others = 0
  for (const [weight, ...classes] of category) {
    if (!classes.every((name) => words.has(name))) continue
    if (best) others++
    best = Math.max(best, weight)
  }
  return best && best + Math.min(mostFurther, others * furtherRule)
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
  const words = new Set(hits.flatMap((hit) => hit.classes))
  if (!words.size) return null
  let best: Judgement | null = null
  for (const [category, list] of rules) {
    const weight = weigh(list, words)
    if (weight > (best?.weight ?? 0)) best = { category, weight }
  }
  if (!best) return null
  const concrete = figure.test(plain)
  const helped =
    best.weight + (concrete ? figureWeight : 0) + (concrete && hits.some(isAct) ? actWeight : 0)
  return { category: best.category, weight: helped - costOf(plain) }
}
