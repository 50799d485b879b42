import { fold, unfoldSpan, type Folded } from '#lib/text/fold.ts'
import { runSteps } from '#lib/text/run-steps.ts'
import type { Span } from '#lib/text/span.ts'
import { FEW_REPORTS, type ArchiveIndex } from './build-index.ts'
import type { ApproximateMatch } from './find-approximate.ts'
import { finderOf } from './finder-of.ts'
import { likelyReports } from './gram-filter.ts'
import { scatteredFinderOf } from './scattered-finder-of.ts'
import type { Wanted } from './wanted.ts'

/** A place in the archive that answers a look-up. */
export interface LookupMatch {
  readonly source: string
  /** In the report's text. */
  readonly span: Span
  /** 1 where the words stand there as they are (script, width, punctuation aside), less for edits. */
  readonly score: number
}

/** So many places answer a look-up. */
export const MOST_PLACES = 20
/** Longer look-ups are cut: so much of a text says where it comes from. */
const LONGEST_QUERY = 240
/** Of a large archive so many reports are read at most, */
const MOST_REPORTS = 300
/** and none that holds less than this share of the pairs that the likeliest one holds. */
const LIKELY_SHARE = 0.6
/** So many are read at once: often the first ones have all the places that are asked for. */
const READ_AT_ONCE = 32

/** A place that cuts a longer number in two says something else; it comes after the others. */
const CUT_NUMBER = 0.9

/**
 * Numbers of the reports that hold the most of the character pairs of `text`, most first, at most
 * `limit`; all reports where the archive is small.
 */
export function likelyFor(text: string, index: ArchiveIndex, limit: number): readonly number[] {
  const codes = fold(text).codes.subarray(0, LONGEST_QUERY)
  const { size } = index
  if (size <= FEW_REPORTS) return Array.from({ length: size }, (_, report) => report)
  return likelyReports(index.filters(), codes, 0, limit).map(({ report }) => report)
}

function candidates(index: ArchiveIndex, query: Uint16Array): readonly number[] {
  const { size } = index
  // A single character has no pair; mostly the first reports have all the places asked for.
  if (size <= FEW_REPORTS || query.length < 2)
    return Array.from({ length: size }, (_, report) => report)
  const likely = likelyReports(index.filters(), query, LIKELY_SHARE, MOST_REPORTS)
  return likely.map(({ report }) => report)
}

const isDigit = (code: number | undefined) => code !== undefined && code >= 0x30 && code <= 0x39

/** Whether a place begins or ends inside a longer number: 93 in 47993. */
function cutsNumber({ codes }: Folded, { start, end }: ApproximateMatch): boolean {
  const before = isDigit(codes[start]) && isDigit(codes[start - 1])
  return before || (isDigit(codes[end - 1]) && isDigit(codes[end]))
}

/** A hit, and whether it stands in the article proper rather than in repeated titles and menus. */
interface Ranked extends LookupMatch {
  readonly inBody: boolean
}

type Find = ReturnType<typeof finderOf>

/** The best `limit` places that `find` finds in `reports`, the likeliest of which come first. */
function* findIn(
  reports: readonly number[],
  find: Find,
  index: ArchiveIndex,
  limit: number,
): Generator<Wanted, LookupMatch[]> {
  const found: Ranked[] = []
  let perfect = 0
  for (const [i, number] of reports.entries()) {
    // No later one can be better than these.
    if (perfect >= limit) break
    if (i % READ_AT_ONCE === 0) yield reports.slice(i, i + READ_AT_ONCE)
    const folded = index.foldedAt(number)
    const { source, body } = index.reportAt(number)
    for (const place of find(folded)) {
      const span = unfoldSpan(folded, place.start, place.end)
      const score = place.score * (cutsNumber(folded, place) ? CUT_NUMBER : 1)
      const inBody = span[0] >= body[0] && span[1] <= body[1]
      if (score === 1 && inBody) perfect++
      found.push({ source, span, score, inBody })
    }
  }
  // Stable: equal ones keep the order of the archive and of the text.
  found.sort((a, b) => b.score - a.score || Number(b.inBody) - Number(a.inBody))
  return found.slice(0, limit).map(({ source, span, score }) => ({ source, span, score }))
}

/** The work of `lookUp` in steps. */
export function* lookUpSteps(
  query: string,
  index: ArchiveIndex,
  limit: number,
): Generator<Wanted, LookupMatch[]> {
  const codes = fold(query).codes.subarray(0, LONGEST_QUERY)
  if (codes.length === 0) return []
  const reports = candidates(index, codes)
  const found = yield* findIn(reports, finderOf(codes), index, limit)
  if (found.length > 0) return found
  const scattered = scatteredFinderOf(query.slice(0, LONGEST_QUERY))
  return scattered ? yield* findIn(reports, scattered, index, limit) : []
}

/**
 * The places in the archive where `query` stands: as it is, in the other script, edited, with noise
 * (glosses, stray punctuation, spaces) or gaps; where it stands nowhere, those that have its clauses
 * in another order. Best first, empty where nothing fits. A large archive is narrowed down by a
 * filter; after that the cost is that of the query times the places that look like it.
 */
export function lookUp(query: string, index: ArchiveIndex, limit = MOST_PLACES): LookupMatch[] {
  return runSteps(lookUpSteps(query, index, limit))
}
