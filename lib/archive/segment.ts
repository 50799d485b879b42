import type { Folded } from '#lib/text/fold.ts'
import { FilterMaker, type GramFilter } from './gram-filter.ts'
import { PostingsMaker, type Postings } from './postings.ts'
import type { Wanted } from './wanted.ts'

/** What finds the reports of a stretch of the archive. Immutable. */
export interface Segment {
  readonly postings: Postings
  readonly filter: GramFilter
}

/** So many reports are read at once: a step takes some milliseconds. */
const REPORTS_A_STEP = 32

/** Visits the reports from `first` to `first + count` in steps. */
function* visitSteps(
  first: number,
  count: number,
  visit: (report: number) => void,
): Generator<Wanted, void> {
  for (let from = first; from < first + count; from += REPORTS_A_STEP) {
    const size = Math.min(REPORTS_A_STEP, first + count - from)
    const numbers = Array.from({ length: size }, (_, i) => from + i)
    yield numbers
    numbers.forEach(visit)
  }
}

/**
 * Indexes `count` reports from `first` on, each read once, `foldedAt(i)` being the folded report `i`.
 * Linear.
 */
export function* segmentSteps(
  first: number,
  count: number,
  foldedAt: (report: number) => Folded,
): Generator<Wanted, Segment> {
  const postings = new PostingsMaker()
  const filter = new FilterMaker(count)
  yield* visitSteps(first, count, (report) => {
    const folded = foldedAt(report)
    postings.add(folded)
    filter.add(folded)
  })
  return { postings: yield* postings.make(first), filter: filter.make(first) }
}

/** The filter alone of such a segment. */
export function* filterSteps(
  first: number,
  count: number,
  foldedAt: (report: number) => Folded,
): Generator<Wanted, GramFilter> {
  const filter = new FilterMaker(count)
  yield* visitSteps(first, count, (report) => filter.add(foldedAt(report)))
  return filter.make(first)
}
