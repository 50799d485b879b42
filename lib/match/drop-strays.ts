import type { Passage } from './passage.ts'

/** A chain is a stray where chains so much better … */
const STRONGER = 1.5
/** … so far away in the report, in codes, … */
const AWAY = 30
/** … have its place on the page, looked at in three points: to look at every code takes a quarter of a check. */
const POINTS = [0.25, 0.5, 0.75]

/** Working memory, kept between calls: the first chain that has each place of the page; -1: none. */
let owners = new Int32Array(0)

const isAway = (a: Passage, b: Passage) =>
  a.reportStart - b.reportEnd >= AWAY || b.reportStart - a.reportEnd >= AWAY

/**
 * Without the chains that say of a place on the page what a much better one says otherwise, such as a
 * name that stands all over the report: joined to what is beside it, it would take that along to where it
 * does not belong. `chains` best first, and so is the answer. O(chains + codes in the better ones).
 */
export function dropStrays(chains: readonly Passage[]): Passage[] {
  let size = 0
  for (const { pageEnd } of chains) size = Math.max(size, pageEnd)
  if (owners.length < size) owners = new Int32Array(size)
  owners.fill(-1, 0, size)
  const least = chains.at(-1)?.score ?? 0
  const isStray = (chain: Passage) =>
    POINTS.every((share) => {
      const at = Math.floor(chain.pageStart + share * (chain.pageEnd - chain.pageStart))
      const owner = chains[owners[at]!]
      return owner && owner.score >= STRONGER * chain.score && isAway(owner, chain)
    })
  return chains.filter((chain, k) => {
    if (isStray(chain)) return false
    // A weaker one is stronger than none.
    if (chain.score < STRONGER * least) return true
    for (let at = chain.pageStart; at < chain.pageEnd; at++) if (owners[at]! < 0) owners[at] = k
    return true
  })
}
