import type { Runs } from './find-runs.ts'
import { weighRun, type Weights } from './weigh.ts'

/** Runs that follow each other in page and report: a stretch of text that was taken over in order. */
export interface Chain {
  /** Ranges of folded codes. */
  pageStart: number
  pageEnd: number
  reportStart: number
  reportEnd: number
  /** Weights of its runs less the cost of the gaps between. */
  score: number
  weight: number
  /** Codes in its runs. */
  shared: number
}

const P = {
  pageReach: 40,
  reportReach: 60,
  mostPredecessors: 160,
  shift: 0.25,
  perShift: 0.5,
  perMismatch: 0.12,
}

function gapCost(pageGap: number, reportGap: number): number {
  const both = Math.max(0, Math.min(pageGap, reportGap))
  const shift = Math.abs(pageGap - reportGap)
  return P.perMismatch * both + (shift ? P.shift + P.perShift * Math.log2(1 + shift) : 0)
}

/**
 * Chains runs with an affine gap cost (as minimap2 does; Li, Bioinformatics 2018), best chain first.
 * Cost: runs × predecessors in reach.
 */
export function chainRuns(runs: Runs, weights: Weights): Chain[] {
  const { count, page, report, length } = runs
  const best = new Float64Array(count)
  const from = new Int32Array(count).fill(-1)
  let first = 0
  for (let k = 0; k < count; k++) {
    const i = page[k]!
    const j = report[k]!
    const size = length[k]!
    const own = weighRun(weights, i, i + size)
    best[k] = own
    while (page[first]! + length[first]! + P.pageReach < i) first++
    for (let p = k - 1; p >= first && p >= k - P.mostPredecessors; p--) {
      const pageGap = i - page[p]! - length[p]!
      const reportGap = j - report[p]! - length[p]!
      if (pageGap > P.pageReach || reportGap > P.reportReach) continue
      const overlap = -Math.min(pageGap, reportGap)
      let gain = own
      if (overlap > 0) {
        if (overlap >= size || overlap >= length[p]!) continue
        gain = (own * (size - overlap)) / size
      }
      const score = best[p]! + gain - gapCost(pageGap, reportGap)
      if (score > best[k]!) {
        best[k] = score
        from[k] = p
      }
    }
  }
  return extract(runs, weights, best, from)
}

function extract(runs: Runs, weights: Weights, best: Float64Array, from: Int32Array): Chain[] {
  const { count, page, report, length } = runs
  const order = Array.from({ length: count }, (_, k) => k).sort((a, b) => best[b]! - best[a]!)
  const used = new Uint8Array(count)
  const chains: Chain[] = []
  for (const end of order) {
    if (used[end]) continue
    let weight = 0
    let shared = 0
    let at = end
    let first = end
    while (at >= 0 && !used[at]) {
      used[at] = 1
      weight += weighRun(weights, page[at]!, page[at]! + length[at]!)
      shared += length[at]!
      first = at
      at = from[at]!
    }
    const score = best[end]! - (at >= 0 ? best[at]! : 0)
    chains.push({
      pageStart: page[first]!,
      pageEnd: page[end]! + length[end]!,
      reportStart: report[first]!,
      reportEnd: report[end]! + length[end]!,
      score,
      weight,
      shared,
    })
  }
  return chains
}
