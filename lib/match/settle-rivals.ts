import type { AlignedPassage, Passage } from './passage.ts'

/** A passage of one of the reports that a page was aligned with. */
export interface Claim {
  /** Number of the report in the archive. */
  readonly report: number
  readonly passage: AlignedPassage
}

/** A claim that was judged against those of the other reports. */
export interface SettledClaim extends Claim {
  readonly kind: 'reuse' | 'stock'
  /** Reports that have this stretch of the page, this one included. */
  readonly reports: number
}

/** A passage needs this score to count as taken over, in telling characters … */
export const REUSE_SCORE = 11
/** … and this much more for each e-fold of reports, since chance has more to choose from. */
const PER_LOG_REPORT = 0.3
/** Shorter ones prove nothing by themselves: formulae of the genre run up to 18–27 characters. */
const REUSE_SIZE = 22
/** A short one that is hardly heavy enough, … */
const SHORT_SIZE = 40
const SHORT_SCORE = 14
/** … is mostly the same on both sides: else what one side alone has would lend a formula its length. */
const SHORT_DENSITY = 0.6
/** Fewer of its characters the same on both sides: words of a common stock, by chance in one place. */
const REUSE_DENSITY = 0.2
/** Its best part in order needs this score. */
const STRONGEST_SCORE = 9
/** A formula that is worth showing: so many codes, mostly the same on both sides. */
const STOCK_SHARED = 8
const STOCK_DENSITY = 0.7
/** Reports that share this part of a passage share the passage. */
const SAME_PLACE = 0.5
/** A rival that explains the place so much better is the source; what remains is a formula. */
const BETTER = 1.6
/** A passage this strong stands by itself, whatever other reports have. */
const BEYOND_DOUBT = 28
/** Longer than any formula, in codes: other reports that have it too are reprints. */
const BEYOND_FORMULA = 32

const leastDensity = (score: number, size: number) =>
  size < SHORT_SIZE && score < SHORT_SCORE ? SHORT_DENSITY : REUSE_DENSITY

/** Whether a passage is worth judging: heavy enough for reuse, or long enough for a formula. */
export const isClaim = ({ score, shared }: Passage) =>
  score >= REUSE_SCORE || shared >= STOCK_SHARED

const overlapOf = (a: Passage, b: Passage) =>
  Math.min(a.pageEnd, b.pageEnd) - Math.max(a.pageStart, b.pageStart)

/**
 * Tells reuse from stock phrases. A stretch of the page that many reports have proves little for
 * each of them, and a weak claim to a place that another report explains as a whole proves nothing.
 * Claims that are neither are dropped. Cost: claims × claims at the same place of the page.
 */
export function settleRivals(claims: readonly Claim[], archiveSize: number): SettledClaim[] {
  const byStart = [...claims].sort((a, b) => a.passage.pageStart - b.passage.pageStart)
  const threshold = REUSE_SCORE + PER_LOG_REPORT * Math.log(Math.max(1, archiveSize / 5))
  const settled: SettledClaim[] = []
  let open: Claim[] = []
  const rivals = new Map<Claim, { others: Set<number>; best: number }>()
  for (const claim of byStart) rivals.set(claim, { others: new Set(), best: 0 })
  for (const claim of byStart) {
    open = open.filter((other) => other.passage.pageEnd > claim.passage.pageStart)
    for (const other of open) {
      if (other.report === claim.report) continue
      const shared = overlapOf(claim.passage, other.passage)
      for (const [mine, theirs] of [
        [claim, other],
        [other, claim],
      ] as const) {
        const { pageStart, pageEnd } = mine.passage
        if (shared < SAME_PLACE * (pageEnd - pageStart)) continue
        const known = rivals.get(mine)!
        known.others.add(theirs.report)
        known.best = Math.max(known.best, theirs.passage.score)
      }
    }
    open.push(claim)
  }
  for (const claim of byStart) {
    const { passage } = claim
    const { others, best } = rivals.get(claim)!
    const crowd = Math.max(1, others.size)
    const beaten = passage.score < BEYOND_DOUBT && best > BETTER * passage.score
    const isKnown = passage.score >= BEYOND_DOUBT || passage.shared >= BEYOND_FORMULA
    const standing = isKnown ? 1 : 1 + Math.log2(crowd)
    const size = Math.max(
      passage.pageEnd - passage.pageStart,
      passage.reportEnd - passage.reportStart,
    )
    const reuse =
      !beaten &&
      size >= REUSE_SIZE &&
      passage.shared >= leastDensity(passage.score, size) * size &&
      passage.score >= threshold * standing &&
      passage.strongest >= STRONGEST_SCORE
    const stock = passage.shared >= STOCK_SHARED && passage.shared >= STOCK_DENSITY * size
    if (reuse || stock)
      settled.push({ ...claim, kind: reuse ? 'reuse' : 'stock', reports: others.size + 1 })
  }
  return settled
}
