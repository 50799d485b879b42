import { overlap, type Span } from '#lib/text/span.ts'
import type { PassagePair } from '#lib/match/page-match.ts'
import type { Related } from './related.ts'

/** A passage of the page, and the report that it is wanted beside. */
export interface WantedPassage {
  readonly source: string
  /** In the page's text. */
  readonly page: Span
}

const lengthOf = ([start, end]: Span) => end - start

/** What two spans share of what they cover together, 0–1. */
function likeness(a: Span, b: Span): number {
  const shared = overlap(a, b)
  return shared / (lengthOf(a) + lengthOf(b) - shared)
}

/**
 * The passage pair that is wanted, or null where the page has nothing of it any more. The page may
 * have been compared anew since: then it is the one that has most of it.
 */
export function findWanted(
  { source, page }: WantedPassage,
  related: readonly Related[],
): PassagePair | null {
  const passages = related.find((one) => one.report.source === source)?.match.passages ?? []
  let [found, most] = [null as PassagePair | null, 0]
  for (const pair of passages) {
    const like = likeness(pair.page, page)
    if (like > most) [found, most] = [pair, like]
  }
  return found
}
