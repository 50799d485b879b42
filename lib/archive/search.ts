import { fold, unfoldSpan, type Folded } from '#lib/text/fold.ts'
import type { Span } from '#lib/text/span.ts'
import type { ArchiveIndex } from './build-index.ts'
import { findApproximate, type ApproximateMatch } from './find-approximate.ts'
import { buildGramFilter, hash2, likelyReports, type GramFilter } from './gram-filter.ts'

/** A place in the archive that answers a look-up. */
export interface LookupMatch {
  readonly source: string
  /** In the report's text. */
  readonly span: Span
  /** 1 where the words stand there as they are (script, width, punctuation aside), less for edits. */
  readonly score: number
}

/** Below this, what matches are single common words. */
const LEAST_SCORE = 0.55
/** This share of the query's character pairs must stand close together before a place is aligned. */
const LEAST_PAIRS = 0.35
/** A place may be longer than the query by this, for what the query left out. */
const LEAST_SLACK = 8
/** Longer look-ups are cut: so much of a text says where it comes from. */
const LONGEST_QUERY = 240
/** Up to so many reports are read without asking the filter. */
const FEW_REPORTS = 64
/** Of a large archive so many reports are read at most, */
const MOST_REPORTS = 300
/** and none that holds less than this share of the pairs that the likeliest one holds. */
const LIKELY_SHARE = 0.6

/** A place that cuts a longer number in two says something else; it comes after the others. */
const CUT_NUMBER = 0.9

const filters = new WeakMap<ArchiveIndex, GramFilter>()

function filterOf(index: ArchiveIndex): GramFilter {
  let filter = filters.get(index)
  if (!filter)
    filters.set(index, (filter = buildGramFilter(index.archive.reports.length, index.foldedAt)))
  return filter
}

function candidates(index: ArchiveIndex, query: Uint16Array): readonly number[] {
  const { length } = index.archive.reports
  if (length <= FEW_REPORTS || query.length < 2)
    return Array.from({ length }, (_, report) => report)
  const likely = likelyReports(filterOf(index), query, LIKELY_SHARE, MOST_REPORTS)
  return likely.map(({ report }) => report)
}

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

function findInReport(query: Uint16Array, pairs: Uint8Array, report: Folded): ApproximateMatch[] {
  if (query.length === 1) return findCode(report.codes, query[0]!)
  return promising(report.codes, pairs, query.length).flatMap(([start, end]) =>
    findApproximate(query, report.codes, start, end, LEAST_SCORE),
  )
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

/**
 * The places in the archive where `query` stands: as it is, in the other script, edited, with noise
 * (glosses, stray punctuation, spaces) or gaps. Best first, empty where nothing fits. An archive of
 * more than `FEW_REPORTS` reports is narrowed down by a filter first, which is built when first
 * needed; after that the cost is that of the query times the places that look like it.
 */
export function lookUp(query: string, index: ArchiveIndex, limit = 20): LookupMatch[] {
  const codes = fold(query).codes.subarray(0, LONGEST_QUERY)
  if (codes.length === 0) return []
  const pairs = pairsOf(codes)
  const found: Ranked[] = []
  let perfect = 0
  for (const number of candidates(index, codes)) {
    // The likeliest come first: no later one can be better than these.
    if (perfect >= limit) break
    const folded = index.foldedAt(number)
    const { source, body } = index.archive.reports[number]!
    for (const place of findInReport(codes, pairs, folded)) {
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
