import type { GramFrequency } from '#lib/archive/gram-frequency.ts'
import { hash4 } from '#lib/text/gram.ts'

/** Tells what the exact run `[start, end)` of a page's codes is worth, in telling characters. */
export type Weigher = (start: number, end: number) => number

/** A run too short for a 4-gram is worth this share of its information. */
const SHORT_RUN = 0.4
/** What stands in every report is still worth a little. */
const LEAST_RARITY = 0.05
const LEVELS = 256

let known = { population: -1, levels: new Float64Array(LEVELS) }

/** Inverse document frequency by number of reports, 1 for what stands in one report or none. */
function rarityLevels(population: number): Float64Array {
  if (known.population === population) return known.levels
  const most = Math.log((population + 1) / 1.5)
  const levels = Float64Array.from({ length: LEVELS }, (_, n) =>
    Math.max(LEAST_RARITY, Math.min(1, Math.log((population + 1) / (n + 0.5)) / most)),
  )
  known = { population, levels }
  return levels
}

/** Codes of a stretch that there is room for at first. */
const FIRST_ROOM = 512

/**
 * Weighs runs of the folded `codes` of a page by how often the archive has them. A run is worth the
 * information of its codes, times the mean rarity of its 4-grams. Both are kept as sums from where
 * the stretch began that was read last, so that any run in it is weighed at once, and what shares
 * nothing with any report is never read. Linear where runs come in the order of the page.
 */
export function weigherOf(codes: Uint16Array, frequency: GramFrequency): Weigher {
  const { fours, foursShift, information } = frequency
  const levels = rarityLevels(frequency.population)
  // Sums of information and of rarity side by side, since they are read together; only those of the
  // stretch, so that they stay in the nearest cache.
  let sums = new Float64Array(2 * FIRST_ROOM)
  let from = 0
  let to = 0
  const read = (end: number) => {
    const room = 2 * (end - from + 1)
    if (room > sums.length) {
      const narrow = sums
      sums = new Float64Array(2 * room)
      sums.set(narrow)
    }
    for (let at = 2 * (to - from); to < end; to++, at += 2) {
      const reports = to + 4 <= codes.length ? fours[hash4(codes, to) >>> foursShift]! : 0
      sums[at + 2] = sums[at]! + information[codes[to]!]!
      sums[at + 3] = sums[at + 1]! + levels[Math.min(reports, LEVELS - 1)]!
    }
  }
  return (start, end) => {
    if (start < from || start > to) {
      from = start
      to = start
    }
    if (end > to) read(end)
    const first = 2 * (start - from)
    const last = 2 * (end - from)
    const told = sums[last]! - sums[first]!
    const grams = end - start - 3
    if (grams <= 0) return told * SHORT_RUN
    return (told * (sums[last - 5]! - sums[first + 1]!)) / grams
  }
}
