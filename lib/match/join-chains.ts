import { bestFirst } from './best-first.ts'
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

/** A passage, and the chains that it is joined of, in the order of the page. */
export interface JoinedPassage extends Passage {
  readonly chains: readonly Passage[]
}

const DISTANCE_COSTS = Float64Array.from(
  { length: REPORT_REACH + 1 },
  (_, distance) => DISTANCE_DOUBLED * Math.log2(1 + distance),
)

/** What is gained by `b` after `a`, `-Infinity` where they cannot follow each other. */
export function joinGain(a: Passage, b: Passage): number {
  const forward = b.reportStart - a.reportEnd
  const distance = Math.max(0, forward, a.reportStart - b.reportEnd)
  if (distance > REPORT_REACH) return -Infinity
  const pageGap = b.pageStart - a.pageEnd
  if (pageGap >= PARTED_ON_PAGE && distance > PARTED_IN_REPORT) return -Infinity
  const size = b.pageEnd - b.pageStart
  if (b.pageEnd <= a.pageEnd || -pageGap * 2 > size) return -Infinity
  // The same words of the report again are a repetition on the page, not a continuation.
  const again = Math.min(a.reportEnd, b.reportEnd) - Math.max(a.reportStart, b.reportStart)
  if (again * 2 > b.reportEnd - b.reportStart) return -Infinity
  const own = pageGap < 0 ? (b.score * (size + pageGap)) / size : b.score
  const turn = forward >= -2 ? JUMP_FORWARD : JUMP_BACK
  return own - FOREIGN * Math.max(0, pageGap) - turn - DISTANCE_COSTS[distance]!
}

/** By start on the page. Numbers are sorted, since a comparing function costs more than the rest. */
function inPageOrder(chains: readonly Passage[]): Passage[] {
  const { length } = chains
  const keys = new Float64Array(length)
  for (let k = 0; k < length; k++) keys[k] = chains[k]!.pageStart * length + k
  keys.sort()
  const sorted: Passage[] = []
  for (let k = 0; k < length; k++) sorted.push(chains[keys[k]! % length]!)
  return sorted
}

/** Working memory, kept between calls: chains that a later one may still follow. */
const open = new Int32Array(MOST_PREDECESSORS)

/** Drops of the first `size` open chains those that end before `reach` on the page; says how many stay. */
function trimOpen(chains: readonly Passage[], size: number, reach: number): number {
  let kept = 0
  for (let i = 0; i < size; i++) if (chains[open[i]!]!.pageEnd >= reach) open[kept++] = open[i]!
  return kept
}

/** The place of the weakest open chain. */
function weakestOpen(best: Float64Array): number {
  let weakest = 0
  for (let i = 1; i < open.length; i++) if (best[open[i]!]! < best[open[weakest]!]!) weakest = i
  return weakest
}

/**
 * Joins chains that follow each other on the page and lie near each other in the report, in
 * whatever order: a passage with its sentences shuffled, shortened or set apart is one passage.
 * Dynamic programming along the page. Cost: chains × predecessors in reach, at most 64.
 */
export function joinChains(all: readonly Passage[]): JoinedPassage[] {
  const chains = inPageOrder(all)
  const best = new Float64Array(chains.length)
  const from = new Int32Array(chains.length)
  /** 1 where a better passage goes on with it: it is no end. */
  const passed = new Uint8Array(chains.length)
  let size = 0
  for (let k = 0; k < chains.length; k++) {
    const chain = chains[k]!
    const own = chain.score
    let top = own
    let chosen = -1
    size = trimOpen(chains, size, chain.pageStart - PAGE_REACH)
    // The nearest first: mostly it is the best, and the others are not worth a look.
    for (let i = size - 1; i >= 0; i--) {
      const p = open[i]!
      if (best[p]! + own - JUMP_FORWARD < top) continue
      const score = best[p]! + joinGain(chains[p]!, chain)
      if (score > own && score >= top) {
        top = score
        chosen = p
      }
    }
    best[k] = top
    from[k] = chosen
    if (chosen >= 0 && top > best[chosen]!) passed[chosen] = 1
    open[size < MOST_PREDECESSORS ? size++ : weakestOpen(best)] = k
  }
  return collect(chains, best, from, passed)
}

function collect(
  chains: readonly Passage[],
  best: Float64Array,
  from: Int32Array,
  passed: Uint8Array,
): JoinedPassage[] {
  const used = new Uint8Array(chains.length)
  let size = 0
  for (const { pageEnd } of chains) size = Math.max(size, pageEnd)
  const explained = new Uint8Array(size)
  const joined: JoinedPassage[] = []
  for (const end of bestFirst(chains.length, best, 0, passed)) {
    if (used[end]) continue
    const whole = { ...chains[end]!, score: 0, chains: [chains[end]!] }
    used[end] = 1
    let at = from[end]!
    for (; at >= 0 && !used[at]; at = from[at]!) {
      used[at] = 1
      add(chains[at]!, whole)
      whole.chains.push(chains[at]!)
    }
    whole.chains.reverse()
    whole.score = best[end]! - (at >= 0 ? best[at]! : 0)
    if (isExplained(explained, whole.pageStart, whole.pageEnd)) continue
    explained.fill(1, whole.pageStart, whole.pageEnd)
    joined.push(whole)
  }
  return joined
}

/** Makes a passage reach as far as a chain that is a part of it. */
function add(chain: Passage, whole: Passage): void {
  whole.pageStart = Math.min(whole.pageStart, chain.pageStart)
  whole.pageEnd = Math.max(whole.pageEnd, chain.pageEnd)
  whole.reportStart = Math.min(whole.reportStart, chain.reportStart)
  whole.reportEnd = Math.max(whole.reportEnd, chain.reportEnd)
  whole.weight += chain.weight
  whole.shared += chain.shared
  whole.strongest = Math.max(whole.strongest, chain.strongest)
}

function isExplained(explained: Uint8Array, start: number, end: number): boolean {
  let known = 0
  for (let i = start; i < end; i++) known += explained[i]!
  return known > EXPLAINED * (end - start)
}
