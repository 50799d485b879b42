import type { Passage } from './passage.ts'

/** Passages are not farther apart than this, in codes; a sentence of others may stand between. */
const PAGE_REACH = 70
/** Shuffled sentences of one passage are not farther apart than this. */
const REPORT_REACH = 420
/** Words of others between two chains, and as much of the report left out: two quotations. */
const PARTED_ON_PAGE = 10
const PARTED_IN_REPORT = 200
/** Bounds the work where a page repeats itself. */
const MOST_PREDECESSORS = 64
/** Costs, in telling characters. */
const FOREIGN = 0.15
const JUMP_FORWARD = 0.6
const JUMP_BACK = 1.6
const DISTANCE_DOUBLED = 0.45
/** A passage of which others explain this share of the page says nothing new. */
const EXPLAINED = 0.5

/** A passage, and where its first and its last chain on the page stand in the report. */
export interface JoinedPassage extends Passage {
  readonly first: Passage
  readonly last: Passage
}

/** What is gained by `b` after `a`, `-Infinity` where they cannot follow each other. */
function gainOf(a: Passage, b: Passage): number {
  const pageGap = b.pageStart - a.pageEnd
  const forward = b.reportStart - a.reportEnd
  const distance = Math.max(0, forward, a.reportStart - b.reportEnd)
  if (distance > REPORT_REACH) return -Infinity
  if (pageGap >= PARTED_ON_PAGE && distance > PARTED_IN_REPORT) return -Infinity
  const size = b.pageEnd - b.pageStart
  if (b.pageEnd <= a.pageEnd || -pageGap * 2 > size) return -Infinity
  // The same words of the report again are a repetition on the page, not a continuation.
  const again = Math.min(a.reportEnd, b.reportEnd) - Math.max(a.reportStart, b.reportStart)
  if (again * 2 > b.reportEnd - b.reportStart) return -Infinity
  const own = pageGap < 0 ? (b.score * (size + pageGap)) / size : b.score
  const turn = forward >= -2 ? JUMP_FORWARD : JUMP_BACK
  return own - FOREIGN * Math.max(0, pageGap) - turn - DISTANCE_DOUBLED * Math.log2(1 + distance)
}

/**
 * Joins chains that follow each other on the page and lie near each other in the report, in
 * whatever order: a passage with its sentences shuffled, shortened or set apart is one passage.
 * Dynamic programming along the page. Cost: chains × predecessors in reach, at most 64.
 */
export function joinChains(all: readonly Passage[]): JoinedPassage[] {
  const chains = [...all].sort((a, b) => a.pageStart - b.pageStart)
  const best = chains.map((chain) => chain.score)
  const from = chains.map(() => -1)
  let open: number[] = []
  chains.forEach((chain, k) => {
    open = open.filter((p) => chain.pageStart - chains[p]!.pageEnd <= PAGE_REACH)
    for (const p of open) {
      const score = best[p]! + gainOf(chains[p]!, chain)
      if (score > best[k]!) {
        best[k] = score
        from[k] = p
      }
    }
    if (open.length < MOST_PREDECESSORS) open.push(k)
    else open[weakestOf(open, best)] = k
  })
  return collect(chains, best, from)
}

function weakestOf(open: readonly number[], best: readonly number[]): number {
  let weakest = 0
  open.forEach((k, at) => {
    if (best[k]! < best[open[weakest]!]!) weakest = at
  })
  return weakest
}

function collect(chains: Passage[], best: number[], from: number[]): JoinedPassage[] {
  const order = chains.map((_, k) => k).sort((a, b) => best[b]! - best[a]!)
  const used = new Uint8Array(chains.length)
  const explained = new Uint8Array(chains.reduce((size, chain) => Math.max(size, chain.pageEnd), 0))
  const joined: JoinedPassage[] = []
  for (const end of order) {
    if (used[end]) continue
    const parts: Passage[] = []
    let at = end
    for (; at >= 0 && !used[at]; at = from[at]!) {
      used[at] = 1
      parts.push(chains[at]!)
    }
    const whole = union(parts, best[end]! - (at >= 0 ? best[at]! : 0))
    const { pageStart, pageEnd } = whole
    if (isExplained(explained, pageStart, pageEnd)) continue
    explained.fill(1, pageStart, pageEnd)
    joined.push(whole)
  }
  return joined
}

function isExplained(explained: Uint8Array, start: number, end: number): boolean {
  let known = 0
  for (let i = start; i < end; i++) known += explained[i]!
  return known > EXPLAINED * (end - start)
}

/** `parts` from the last to the first on the page. */
function union(parts: readonly Passage[], score: number): JoinedPassage {
  const [last] = parts
  const first = parts.at(-1)
  if (!first || !last) throw new RangeError('A passage has a chain')
  const whole = { ...last, score, weight: 0, shared: 0, first, last }
  for (const part of parts) {
    whole.pageStart = Math.min(whole.pageStart, part.pageStart)
    whole.pageEnd = Math.max(whole.pageEnd, part.pageEnd)
    whole.reportStart = Math.min(whole.reportStart, part.reportStart)
    whole.reportEnd = Math.max(whole.reportEnd, part.reportEnd)
    whole.weight += part.weight
    whole.shared += part.shared
    whole.strongest = Math.max(whole.strongest, part.strongest)
  }
  return whole
}
