import type { Chain } from './chain-runs.ts'

const J = {
  /** Chains below this are chance. */
  least: 1.6,
  pageReach: 70,
  reportReach: 420,
  perPageGap: 0.04,
  forward: 0.6,
  backward: 1.6,
  perDoubling: 0.45,
}

function jumpCost(pageGap: number, a: Chain, b: Chain): number {
  const forward = b.reportStart - a.reportEnd
  const distance = Math.max(0, forward, a.reportStart - b.reportEnd)
  const turn = forward >= -2 ? J.forward : J.backward
  return J.perPageGap * Math.max(0, pageGap) + turn + J.perDoubling * Math.log2(1 + distance)
}

/**
 * Joins chains that follow each other on the page and lie near each other in the report, in
 * whatever order: a passage with its sentences shuffled, shortened or set apart is one passage.
 */
export function joinChains(all: readonly Chain[]): Chain[] {
  const chains = all.filter((c) => c.score >= J.least).sort((a, b) => a.pageStart - b.pageStart)
  const best = new Float64Array(chains.length)
  const from = new Int32Array(chains.length).fill(-1)
  for (let k = 0; k < chains.length; k++) {
    const b = chains[k]!
    best[k] = b.score
    for (let p = k - 1; p >= 0; p--) {
      const a = chains[p]!
      const pageGap = b.pageStart - a.pageEnd
      if (pageGap > J.pageReach) continue
      const distance = Math.max(b.reportStart - a.reportEnd, a.reportStart - b.reportEnd)
      if (distance > J.reportReach) continue
      let gain = b.score
      if (pageGap < 0) {
        const size = b.pageEnd - b.pageStart
        if (b.pageEnd <= a.pageEnd || -pageGap * 2 > size) continue
        gain *= (size + pageGap) / size
      }
      // The same words of the report twice: a repetition on the page, not a continuation.
      const twice = Math.min(a.reportEnd, b.reportEnd) - Math.max(a.reportStart, b.reportStart)
      if (twice * 2 > b.reportEnd - b.reportStart) continue
      const score = best[p]! + gain - jumpCost(pageGap, a, b)
      if (score > best[k]!) {
        best[k] = score
        from[k] = p
      }
    }
  }
  const order = Array.from(chains, (_, k) => k).sort((a, b) => best[b]! - best[a]!)
  const used = new Uint8Array(chains.length)
  const joined: Chain[] = []
  for (const end of order) {
    if (used[end]) continue
    const parts: Chain[] = []
    let at = end
    while (at >= 0 && !used[at]) {
      used[at] = 1
      parts.push(chains[at]!)
      at = from[at]!
    }
    const score = best[end]! - (at >= 0 ? best[at]! : 0)
    const whole = {
      pageStart: Math.min(...parts.map((c) => c.pageStart)),
      pageEnd: Math.max(...parts.map((c) => c.pageEnd)),
      reportStart: Math.min(...parts.map((c) => c.reportStart)),
      reportEnd: Math.max(...parts.map((c) => c.reportEnd)),
      score,
      weight: parts.reduce((n, c) => n + c.weight, 0),
      shared: parts.reduce((n, c) => n + c.shared, 0),
    }
    const size = whole.pageEnd - whole.pageStart
    const taken = joined.some(
      (d) =>
        2 * (Math.min(d.pageEnd, whole.pageEnd) - Math.max(d.pageStart, whole.pageStart)) > size,
    )
    if (!taken) joined.push(whole)
  }
  return joined
}
