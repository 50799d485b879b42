import Fuse from 'fuse.js'
import type { Span } from '#lib/text/span.ts'
import { textOfCodes } from '#lib/text/text-of-codes.ts'
import type { CategoryId } from './categories.ts'
import { coverage, WEAK_CLASSES, weighForm, type WeighedForm } from './coverage.ts'
import type { IndexEntry, MeasureIndex } from './measure-index.ts'
import { readQuery, type Query } from './query.ts'
import { restriction } from './restriction.ts'
import { pairAt, type SearchForm } from './search-form.ts'

/** A passage that answers a query. */
export interface MeasureMatch {
  readonly source: string
  /** In the text of the report named by `source`. */
  readonly span: Span
  /** `null` for a clause that is no measure by itself. */
  readonly category: CategoryId | null
  /** 0–1, how well it answers. */
  readonly score: number
}

/** Parts of the score; what is left of 1 is the coverage of the query. */
const fuseWeight = 0.15
const categoryWeight = 0.1
const measureWeight = 0.05
const coverageWeight = 1 - fuseWeight - categoryWeight - measureWeight
/** Less than this answers nothing. */
const leastScore = 0.42
/** Nor does less than this share of the best answer's score. */
const leastShare = 0.6
/** Fuse's cost is linear: it sees only what the index ranks first. */
const mostCandidates = 40
/** Fuse takes no longer patterns in one piece. */
const longestPattern = 32
const mostMatches = 20

/** The entries that share most with the query's words, by the weight of what they share. */
function candidates(forms: readonly WeighedForm[], index: MeasureIndex): number[] {
  const { entries, byPair, byClass } = index
  const scores = new Float32Array(entries.length)
  for (const { form, pairWeights } of forms)
    for (const [at, weight] of pairWeights.entries())
      for (const entry of byPair.get(pairAt(form.codes, at)) ?? []) scores[entry]! += weight
  const classes = forms.flatMap(({ form }) => form.classes.flatMap((names) => names ?? []))
  for (const name of new Set(classes)) {
    if (WEAK_CLASSES.has(name)) continue
    const holding = byClass.get(name) ?? []
    const weight = Math.log((entries.length + 1) / (holding.length + 0.5))
    for (const entry of holding) scores[entry]! += weight
  }
  const found: number[] = []
  for (let at = 0; at < entries.length; at++) if (scores[at]! > 0) found.push(at)
  return found.sort((a, b) => scores[b]! - scores[a]!)
}

/** How near Fuse finds each entry to the words: 0–1. */
function similarities(form: SearchForm, entries: readonly IndexEntry[]): Map<IndexEntry, number> {
  const fuse = new Fuse(entries, {
    keys: ['form'],
    ignoreLocation: true,
    ignoreFieldNorm: true,
    includeScore: true,
    threshold: 1,
  })
  const pattern = textOfCodes(form.codes.subarray(0, longestPattern))
  return new Map(fuse.search(pattern).map(({ item, score = 1 }) => [item, 1 - score]))
}

/** An entry with how well it answers a query: 0–1. */
export interface Ranked {
  readonly entry: IndexEntry
  readonly score: number
}

/**
 * The entries that answer the words of `query`, best first; none where nothing fits. `favour` says
 * how much an entry's score is worth, 0 where it is out of the question. An index of character pairs and word classes finds candidates (linear in
 * its postings), Fuse and the share of the query that they answer rank them.
 */
export function rankEntries(
  query: Query,
  index: MeasureIndex,
  favour: (entry: IndexEntry) => number,
): Ranked[] {
  const forms = query.forms.map((form) => weighForm(form, index))
  const entries: IndexEntry[] = []
  for (const at of candidates(forms, index)) {
    const entry = index.entries[at]!
    if (favour(entry)) entries.push(entry)
    if (entries.length === mostCandidates) break
  }
  const similarity = similarities(query.forms[1], entries)
  const ranked = entries.map((entry) => ({
    entry,
    score:
      favour(entry) *
      (coverageWeight * Math.max(...forms.map((form) => coverage(form, entry))) +
        fuseWeight * (similarity.get(entry) ?? 0) +
        (entry.category && entry.category === query.category ? categoryWeight : 0) +
        (entry.category ? measureWeight : 0)),
  }))
  ranked.sort((a, b) => b.score - a.score)
  const least = Math.max(leastScore, leastShare * (ranked[0]?.score ?? 0))
  return ranked.filter(({ score }) => score >= least)
}

/**
 * The passages of the archive that answer `text`, best first; none where nothing fits. Script,
 * glosses, punctuation, word order and the field's synonyms make no difference; figures and dates
 * restrict the answers to sentences that hold the same values.
 */
export function matchMeasures(text: string, index: MeasureIndex): MeasureMatch[] {
  const query = readQuery(text)
  return rankEntries(query, index, (entry) => restriction(query, entry))
    .slice(0, mostMatches)
    .map(({ entry: { source, span, category }, score }) => ({ source, span, category, score }))
}
