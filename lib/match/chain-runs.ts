import type { Runs } from './find-runs.ts'
import type { Passage } from './passage.ts'
import { weighRun, type Weights } from './weigh.ts'

/** Farther apart, two runs are not one sentence; joining sentences is another step. */
const PAGE_REACH = 20
const REPORT_REACH = 36
/** Bounds the work where a page repeats itself. */
const MOST_PREDECESSORS = 160
/** Costs, in telling characters: each replaced character, a shift of diagonal, its doublings. */
const REPLACED = 0.12
const SHIFTED = 0.25
const SHIFT_DOUBLED = 0.5

/** A run, as ranges of codes. */
export interface Run {
  readonly page: number
  readonly report: number
  readonly length: number
}

/**
 * What run `b`, alone worth `own`, adds to a chain that ends with run `a`: less for an overlap, less
 * for the gap between. `-Infinity` where it cannot follow.
 */
export function stepGain(a: Run, b: Run, own: number): number {
  const pageGap = b.page - a.page - a.length
  const reportGap = b.report - a.report - a.length
  if (pageGap > PAGE_REACH || reportGap > REPORT_REACH) return -Infinity
  const overlap = Math.max(0, -pageGap, -reportGap)
  if (overlap >= b.length || overlap >= a.length) return -Infinity
  const replaced = Math.max(0, Math.min(pageGap, reportGap))
  const shift = Math.abs(pageGap - reportGap)
  const cost = REPLACED * replaced + (shift ? SHIFTED + SHIFT_DOUBLED * Math.log2(1 + shift) : 0)
  return (own * (b.length - overlap)) / b.length - cost
}

function runAt({ page, report, length }: Runs, k: number): Run {
  return { page: page[k]!, report: report[k]!, length: length[k]! }
}

/**
 * Chains runs that follow each other in page and report, by dynamic programming with a concave gap
 * cost (Li, Minimap2, Bioinformatics 2018). Each run is in one chain; the best chain comes first.
 * Cost: runs × predecessors in reach, at most 160.
 */
export function chainRuns(runs: Runs, weights: Weights): Passage[] {
  const { count, page, length } = runs
  const own = new Float64Array(count)
  const best = new Float64Array(count)
  const from = new Int32Array(count).fill(-1)
  const open = new Int32Array(MOST_PREDECESSORS + 1)
  let opened = 0
  for (let k = 0; k < count; k++) {
    const run = runAt(runs, k)
    own[k] = best[k] = weighRun(weights, run.page, run.page + run.length)
    let kept = 0
    let weakest = 0
    for (let o = 0; o < opened; o++) {
      const p = open[o]!
      if (run.page - page[p]! - length[p]! > PAGE_REACH) continue
      open[kept] = p
      if (best[p]! < best[open[weakest]!]!) weakest = kept
      kept++
      const score = best[p]! + stepGain(runAt(runs, p), run, own[k]!)
      if (score > best[k]!) {
        best[k] = score
        from[k] = p
      }
    }
    opened = kept
    if (opened < MOST_PREDECESSORS) open[opened++] = k
    else open[weakest] = k
  }
  return collect(runs, own, best, from)
}

function collect(runs: Runs, own: Float64Array, best: Float64Array, from: Int32Array): Passage[] {
  const { count, page, report, length } = runs
  const order = Int32Array.from({ length: count }, (_, k) => k).sort((a, b) => best[b]! - best[a]!)
  const used = new Uint8Array(count)
  const chains: Passage[] = []
  for (const end of order) {
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
    chains.push({
      pageStart: page[first]!,
      pageEnd: page[end]! + length[end]!,
      reportStart: report[first]!,
      reportEnd: report[end]! + length[end]!,
      // A chain that branches off another one keeps what it adds.
      score: best[end]! - (at >= 0 ? best[at]! : 0),
      weight,
      shared,
    })
  }
  return chains
}
