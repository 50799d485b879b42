import type { Runs } from './find-runs.ts'
import type { Passage } from './passage.ts'
import { weighRun, type Weights } from './weigh.ts'

/** Farther apart, two runs are not one sentence; joining sentences is another step. */
const PAGE_REACH = 20
const REPORT_REACH = 36
/** Runs that can follow each other lie on neighbouring bands of diagonals, 64 wide. */
const BAND_BITS = 6
/** Bounds the work where a page repeats itself: so many runs back in a band. */
const MOST_BACK = 16
/** Runs worth less are everywhere. */
const LEAST_WORTH = 0.3
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

/**
 * Chains runs that follow each other in page and report, by dynamic programming with a concave gap
 * cost (Li, Minimap2, Bioinformatics 2018). Each run is in at most one chain, the best chain comes
 * first, and chance is left out. Cost: runs × neighbours in three bands of diagonals, at most 48.
 */
export function chainRuns(runs: Runs, weights: Weights): Passage[] {
  const { count, page, report, length } = runs
  const own = new Float64Array(count)
  const best = new Float64Array(count)
  const from = new Int32Array(count).fill(-1)
  let lowest = 0
  for (let k = 0; k < count; k++) if (report[k]! > -lowest) lowest = -report[k]!
  const highest = count ? page[count - 1]! : 0
  // The latest run in each band, and the one before it in the same band.
  const latest = new Int32Array(((highest - lowest) >> BAND_BITS) + 3).fill(-1)
  const earlier = new Int32Array(count)
  for (let k = 0; k < count; k++) {
    const i = page[k]!
    const j = report[k]!
    const size = length[k]!
    const alone = weighRun(weights, i, i + size)
    if (alone < LEAST_WORTH) continue
    let top = alone
    const band = ((i - j - lowest) >> BAND_BITS) + 1
    for (let b = band - 1; b <= band + 1; b++) {
      let p = latest[b]!
      for (let back = 0; p >= 0 && back < MOST_BACK; back++, p = earlier[p]!) {
        const before = length[p]!
        const pageGap = i - page[p]! - before
        const score = best[p]! + stepGain(pageGap, j - report[p]! - before, before, size, alone)
        if (score > top) {
          top = score
          from[k] = p
        }
      }
    }
    own[k] = alone
    best[k] = top
    earlier[k] = latest[band]!
    latest[band] = k
  }
  return collect(runs, own, best, from)
}

function collect(runs: Runs, own: Float64Array, best: Float64Array, from: Int32Array): Passage[] {
  const { count, page, report, length } = runs
  const ends: number[] = []
  for (let k = 0; k < count; k++) if (best[k]! >= LEAST_SCORE) ends.push(k)
  ends.sort((a, b) => best[b]! - best[a]!)
  const used = new Uint8Array(count)
  const chains: Passage[] = []
  for (const end of ends) {
    if (used[end]) continue
    let weight = 0
    let shared = 0
    let first = end
    let at = end
    for (; at >= 0 && !used[at]; at = from[at]!) {
      used[at] = 1
      weight += own[at]!
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
