import type { GramFrequency } from '#lib/archive/gram-frequency.ts'
import type { Folded } from '#lib/text/fold.ts'
import type { Span } from '#lib/text/span.ts'
import { pairIdf, tells, termAt, type TermPlaces, type TopicTerms } from './topic-terms.ts'

/** BM25: how soon a term that comes again tells no more, and how much long reports must pay. */
const SATURATION = 1.2
const LENGTH_SHARE = 0.75
const TYPICAL_LENGTH = 2000
/** Fewer terms than this say nothing of a matter. */
const LEAST_TERMS = 50
const MOST_PAIRS = 5

/** When two paragraphs are on the same matter. */
interface Likeness {
  /** From this cosine of their terms on, … */
  readonly cosine: number
  /** … and with so many of them in common. */
  readonly terms: number
}
const ALIKE: Likeness = { cosine: 0.06, terms: 10 }
/** Where no two are: what shows best why the texts as a whole are on the same matter. */
const SOMEWHAT_ALIKE: Likeness = { cosine: 0.04, terms: 8 }

const saturated = (times: number, length = 1) =>
  times / (times + SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length))

/**
 * How much a report says on the matter of a page, 0–1: BM25 (Robertson and Zaragoza 2009) of the
 * page's terms in the report, as a share of what the page itself would score. Linear in the report.
 */
export function topicLikeness(topic: TopicTerms, report: Folded): number {
  const counts = new Uint16Array(topic.count)
  const { codes } = report
  for (let i = 0; i + 1 < codes.length; i++) {
    const term = termAt(topic, codes, i)
    if (term >= 0) counts[term]!++
  }
  let shared = 0
  let whole = 0
  let read = 0
  for (let t = 0; t < topic.count; t++) {
    const own = topic.idf[t]! * saturated(topic.times[t]!)
    whole += own
    read += topic.times[t]!
    if (counts[t]) shared += own * saturated(counts[t]!, codes.length / TYPICAL_LENGTH)
  }
  return read < LEAST_TERMS ? 0 : shared / whole
}

/** A paragraph of the page and one of the report on the same matter. */
export interface TopicPair {
  /** Ranges of codes. */
  readonly page: Span
  readonly report: Span
  /** Cosine of their terms, 0–1. */
  readonly likeness: number
  readonly terms: number
  readonly weight: number
}

/**
 * The paragraphs of a report that are on the matter of a paragraph of the page, each paragraph of
 * the page once, at most five, in the page's order; where there are none, the two that are most alike.
 * Empty where nothing shows that the texts are on the same matter. `paragraphs`: those of the report, as
 * ranges of codes.
 */
export function topicPairs(
  topic: TopicTerms,
  places: TermPlaces,
  report: Folded,
  paragraphs: readonly Span[],
  frequency: GramFrequency,
): TopicPair[] {
  const pairs = pairsAlike(topic, places, report, paragraphs, frequency, ALIKE)
  if (pairs.length > 0) return pairs.slice(0, MOST_PAIRS).sort((a, b) => a.page[0] - b.page[0])
  return pairsAlike(topic, places, report, paragraphs, frequency, SOMEWHAT_ALIKE).slice(0, 1)
}

/** All of them, those that are most alike first. */
function pairsAlike(
  topic: TopicTerms,
  places: TermPlaces,
  report: Folded,
  paragraphs: readonly Span[],
  frequency: GramFrequency,
  least: Likeness,
): TopicPair[] {
  const best = new Map<number, TopicPair>()
  const seen = new Int32Array(topic.count).fill(-1)
  const sums = new Float64Array(places.paragraphs.length)
  const terms = new Uint16Array(places.paragraphs.length)
  paragraphs.forEach((range, d) => {
    sums.fill(0)
    terms.fill(0)
    const alike: number[] = []
    let norm = 0
    for (let i = range[0]; i + 1 < range[1]; i++) {
      if (!tells(report.codes, i)) continue
      norm += pairIdf(report.codes, i, frequency) ** 2
      const term = termAt(topic, report.codes, i)
      if (term < 0 || seen[term] === d) continue
      seen[term] = d
      for (let at = places.firsts[term]!; at < places.firsts[term + 1]!; at++) {
        const p = places.places[at]!
        sums[p]! += topic.idf[term]! ** 2
        if (++terms[p]! === least.terms) alike.push(p)
      }
    }
    for (const p of alike.sort((a, b) => a - b)) {
      const likeness = sums[p]! / Math.sqrt(norm * places.norms[p]!)
      if (likeness < least.cosine || likeness <= (best.get(p)?.likeness ?? 0)) continue
      const page = places.paragraphs[p]!
      best.set(p, { page, report: range, likeness, terms: terms[p]!, weight: sums[p]! })
    }
  })
  return [...best.values()].sort((a, b) => b.likeness - a.likeness)
}
