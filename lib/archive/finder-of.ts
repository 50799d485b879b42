import type { Folded } from '#lib/text/fold.ts'
import type { Span } from '#lib/text/span.ts'
import { findApproximate, type ApproximateMatch } from './find-approximate.ts'
import { hash2 } from './gram-filter.ts'

/** Below this, what matches are single common words. */
const LEAST_SCORE = 0.55
/** This share of the query's character pairs must stand close together before a place is aligned. */
const LEAST_PAIRS = 0.35
/** A place may be longer than the query by this, for what the query left out. */
const LEAST_SLACK = 8

/** Marks the character pairs of a query, to ask of any pair whether it is one of them. */
const PAIR_BITS = 16
function pairsOf(query: Uint16Array): Uint8Array {
  const pairs = new Uint8Array(1 << PAIR_BITS)
  for (let i = 0; i + 1 < query.length; i++)
    pairs[hash2(query[i]!, query[i + 1]!) >>> (32 - PAIR_BITS)] = 1
  return pairs
}

/** The ranges of `codes` where enough pairs of the query stand within the length of one place. */
function promising(codes: Uint16Array, pairs: Uint8Array, length: number): Span[] {
  const slack = Math.max(LEAST_SLACK, length >> 1)
  const width = length - 1 + slack
  const least = Math.max(1, Math.ceil((length - 1) * LEAST_PAIRS))
  const isPair = (i: number) => pairs[hash2(codes[i]!, codes[i + 1]!) >>> (32 - PAIR_BITS)]!
  const ranges: [number, number][] = []
  let count = 0
  for (let i = 0; i + 1 < codes.length; i++) {
    count += isPair(i)
    if (i >= width) count -= isPair(i - width)
    if (count < least) continue
    const start = Math.max(0, i - width - 1)
    const end = Math.min(codes.length, i + 2 + slack)
    const last = ranges.at(-1)
    if (last && start <= last[1]) last[1] = end
    else ranges.push([start, end])
  }
  return ranges
}

/** A query of one character: every place where it stands. */
function findCode(codes: Uint16Array, code: number): ApproximateMatch[] {
  const found: ApproximateMatch[] = []
  codes.forEach((at, i) => {
    if (at === code) found.push({ start: i, end: i + 1, score: 1 })
  })
  return found
}

/**
 * The search for `query` in one report after the other: for each its places, as indexes of folded
 * codes, with score. Cost: the report's length, and the query times the places that look like it.
 */
export function finderOf(query: Uint16Array): (report: Folded) => ApproximateMatch[] {
  const [only] = query
  if (query.length === 1) return ({ codes }) => findCode(codes, only!)
  const pairs = pairsOf(query)
  return ({ codes }) =>
    promising(codes, pairs, query.length).flatMap(([start, end]) =>
      findApproximate(query, codes, start, end, LEAST_SCORE),
    )
}
