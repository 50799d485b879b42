import type { GramFrequency } from '#lib/archive/gram-frequency.ts'
import { hash4 } from '#lib/text/gram.ts'

/** What runs of a page are worth: prefix sums over its codes, so that any run is weighed at once. */
export interface Weights {
  /** `information[i]`: the information of the codes before `i`. */
  readonly information: Float64Array
  /** `rarity[i]`: the rarity, 0–1, of the 4-grams that start before `i`. */
  readonly rarity: Float64Array
}

/** A run too short for a 4-gram is worth this share of its information. */
const SHORT_RUN = 0.4
/** What stands in every report is still worth a little. */
const LEAST_RARITY = 0.05
const LEVELS = 256

/** Inverse document frequency by number of reports, 1 for what stands in one report or none. */
function rarityLevels(population: number): Float64Array {
  const most = Math.log((population + 1) / 1.5)
  return Float64Array.from({ length: LEVELS }, (_, n) =>
    Math.max(LEAST_RARITY, Math.min(1, Math.log((population + 1) / (n + 0.5)) / most)),
  )
}

/** Weighs the folded `codes` of a page by how often the archive has them; linear. */
export function weighPage(codes: Uint16Array, frequency: GramFrequency): Weights {
  const { fours, foursShift, population } = frequency
  const levels = rarityLevels(population)
  const information = new Float64Array(codes.length + 1)
  const rarity = new Float64Array(codes.length + 1)
  for (let i = 0; i < codes.length; i++) {
    information[i + 1] = information[i]! + frequency.information[codes[i]!]!
    const reports = i + 4 <= codes.length ? fours[hash4(codes, i) >>> foursShift]! : 0
    rarity[i + 1] = rarity[i]! + levels[Math.min(reports, LEVELS - 1)]!
  }
  return { information, rarity }
}

/** The weight of the exact run `[start, end)` of the page's codes, in telling characters. */
export function weighRun(weights: Weights, start: number, end: number): number {
  const information = weights.information[end]! - weights.information[start]!
  const grams = end - start - 3
  if (grams <= 0) return information * SHORT_RUN
  return (information * (weights.rarity[end - 3]! - weights.rarity[start]!)) / grams
}
