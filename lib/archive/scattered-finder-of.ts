import { fold, type Folded } from '#lib/text/fold.ts'
import type { ApproximateMatch } from './find-approximate.ts'
import { finderOf } from './finder-of.ts'

const CLAUSE_END = /[,，、;；。.!！?？:：\n]/
/** Folded characters that make a clause long enough to be looked for by itself. */
const LEAST_CLAUSE = 6
const LEAST_CLAUSES = 2
/** A clause must stand nearly as it is, and most of the clauses together must be found. */
const LEAST_ALIKE = 0.75
const LEAST_SCORE = 0.6
/** The clauses of one place lie within so many times the length of the query. */
const WIDEST = 2
/** Another order is never the very words. */
const OUT_OF_ORDER = 0.9

interface Clause {
  readonly length: number
  readonly places: readonly ApproximateMatch[]
}

/** The place that begins at `start` and has the most of all clauses before `end`. */
function placeFrom(clauses: readonly Clause[], start: number, end: number, whole: number) {
  let last = start
  let sum = 0
  let count = 0
  for (const { length, places } of clauses) {
    // Best first.
    const place = places.find((one) => one.start >= start && one.end <= end)
    if (!place) continue
    last = Math.max(last, place.end)
    sum += place.score * length
    count++
  }
  return { start, end: last, score: (OUT_OF_ORDER * sum) / whole, count }
}

/**
 * The search for a query whose clauses stand in another order: each is looked for by itself, and
 * those that lie near each other are one place. `null` where the query has less than two clauses
 * that are long enough. Offsets and cost as those of `finderOf`, for each clause.
 */
export function scatteredFinderOf(query: string): ((report: Folded) => ApproximateMatch[]) | null {
  const clauses = query
    .split(CLAUSE_END)
    .map((clause) => fold(clause).codes)
    .filter(({ length }) => length >= LEAST_CLAUSE)
  if (clauses.length < LEAST_CLAUSES) return null
  const finders = clauses.map((codes) => ({ length: codes.length, find: finderOf(codes) }))
  const whole = clauses.reduce((sum, { length }) => sum + length, 0)
  return (report) => {
    const found = finders.map(({ length, find }) => ({
      length,
      places: find(report).filter(({ score }) => score >= LEAST_ALIKE),
    }))
    const starts = found.flatMap(({ places }) => places.map(({ start }) => start))
    const taken: ApproximateMatch[] = []
    for (const { count, ...place } of starts
      .map((start) => placeFrom(found, start, start + WIDEST * whole, whole))
      .sort((a, b) => b.score - a.score || a.start - b.start)) {
      if (count < LEAST_CLAUSES || place.score < LEAST_SCORE) continue
      if (taken.every((other) => other.end <= place.start || other.start >= place.end))
        taken.push(place)
    }
    return taken
  }
}
