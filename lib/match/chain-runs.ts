import { bestFirst } from './best-first.ts'
import type { Runs } from './find-runs.ts'
import type { Passage } from './passage.ts'

/** Farther apart, two runs are not one sentence; joining sentences is another step. */
const PAGE_REACH = 20
const REPORT_REACH = 36
/** Runs that can follow each other lie on neighbouring bands of diagonals, 64 wide. */
const BAND_BITS = 6
/** Bounds the work where a page repeats itself: so many runs back in a band. */
const MOST_BACK = 16
/** Costs, in telling characters: each replaced character, a shift of diagonal, its doublings. */
const REPLACED = 0.12
const SHIFTED = 0.25
const SHIFT_DOUBLED = 0.5
/** Chains below this are chance. */
const LEAST_SCORE = 1.6

const SHIFT_COSTS = Float64Array.from({ length: PAGE_REACH + REPORT_REACH + 1 }, (_, shift) =>
  shift ? SHIFTED + SHIFT_DOUBLED * Math.log2(1 + shift) : 0,
)

/**
 * What a run of `length` codes, alone worth `own`, adds to a chain that ends with a run of `before`
 * codes: less for an overlap, less for the gaps between them (negative where they overlap).
 * `-Infinity` where it cannot follow.
 */
export function stepGain(
  pageGap: number,
  reportGap: number,
  before: number,
  length: number,
  own: number,
): number {
  if (pageGap > PAGE_REACH || reportGap > REPORT_REACH) return -Infinity
  const narrow = Math.min(pageGap, reportGap)
  const wide = Math.max(pageGap, reportGap)
  if (narrow >= 0) return own - REPLACED * narrow - SHIFT_COSTS[wide - narrow]!
  if (-narrow >= length || -narrow >= before) return -Infinity
  const shift = wide - narrow
  const cost =
    shift < SHIFT_COSTS.length
      ? SHIFT_COSTS[shift]!
      : SHIFTED + SHIFT_DOUBLED * Math.log2(1 + shift)
  return (own * (length + narrow)) / length - cost
}

/** Working memory, kept between calls: columns beside those of the runs. */
class Work {
  /** Score of the best chain that ends with it, and the run before it in that chain or −1. */
  best = new Float64Array(0)
  from = new Int32Array(0)
  /** The run before it in its band, −1 for the first. */
  earlier = new Int32Array(0)
  /** How far the runs of its band up to this one reach on the page. */
  reach = new Int32Array(0)
  /** 1 where a better chain goes on with it: it is no end. */
  passed = new Uint8Array(0)

  ready(count: number): void {
    if (this.best.length < count) {
      const size = 2 * count
      this.best = new Float64Array(size)
      this.from = new Int32Array(size)
      this.earlier = new Int32Array(size)
      this.reach = new Int32Array(size)
      this.passed = new Uint8Array(size)
    }
    this.passed.fill(0, 0, count)
  }
}

const work = new Work()
let latest = new Int32Array(0)

/** The latest run in each band of diagonals from `lowest` to `highest`: none yet. */
function emptyBands(lowest: number, highest: number): Int32Array {
  const bands = ((highest - lowest) >> BAND_BITS) + 3
  if (latest.length < bands) latest = new Int32Array(2 * bands)
  return latest.fill(-1, 0, bands)
}

/**
 * Chains runs that follow each other in page and report, by dynamic programming with a concave gap
 * cost (Li, Minimap2, Bioinformatics 2018). `runs` are in the order of the page. Each run is in at
 * most one chain, the best chain comes first, and chance is left out. Cost: runs × neighbours in
 * three bands of diagonals, at most 48; a band is left as soon as nothing in it reaches the run.
 */
export function chainRuns(runs: Runs): Passage[] {
  const { count, page, report, length, worth } = runs
  work.ready(count)
  const { best, from, earlier, reach, passed } = work
  let lowest = 0
  for (let k = 0; k < count; k++) if (report[k]! > -lowest) lowest = -report[k]!
  const bands = emptyBands(lowest, count ? page[count - 1]! : 0)
  for (let k = 0; k < count; k++) {
    const i = page[k]!
    const j = report[k]!
    const size = length[k]!
    const alone = worth[k]!
    let top = alone
    let chosen = -1
    const band = ((i - j - lowest) >> BAND_BITS) + 1
    for (let b = band - 1; b <= band + 1; b++) {
      let p = bands[b]!
      for (let back = 0; p >= 0 && back < MOST_BACK; back++, p = earlier[p]!) {
        if (i - reach[p]! > PAGE_REACH) break
        const before = length[p]!
        const pageGap = i - page[p]! - before
        const score = best[p]! + stepGain(pageGap, j - report[p]! - before, before, size, alone)
        if (score > top) {
          top = score
          chosen = p
        }
      }
    }
    best[k] = top
    from[k] = chosen
    if (chosen >= 0 && top > best[chosen]!) passed[chosen] = 1
    const previous = bands[band]!
    earlier[k] = previous
    reach[k] = Math.max(i + size, previous < 0 ? 0 : reach[previous]!)
    bands[band] = k
  }
  return collect(runs)
}

/** The chains, best first. A run that a better chain goes on with would find itself used. */
function collect({ count, page, report, length, worth }: Runs): Passage[] {
  const { best, from, passed } = work
  const ends = bestFirst(count, best, LEAST_SCORE, passed)
  const used = passed.fill(0, 0, count)
  const chains: Passage[] = []
  for (const end of ends) {
    if (used[end]) continue
    let weight = 0
    let shared = 0
    let first = end
    let at = end
    for (; at >= 0 && !used[at]; at = from[at]!) {
      used[at] = 1
      weight += worth[at]!
      shared += length[at]!
      first = at
    }
    // A chain that branches off another one keeps what it adds.
    const score = best[end]! - (at >= 0 ? best[at]! : 0)
    if (score < LEAST_SCORE) continue
    chains.push({
      pageStart: page[first]!,
      pageEnd: page[end]! + length[end]!,
      reportStart: report[first]!,
      reportEnd: report[end]! + length[end]!,
      score,
      weight,
      shared,
      strongest: score,
    })
  }
  return chains
}
