import type { ArchiveIndex } from '#lib/archive/build-index.ts'
import { hash4 } from '#lib/text/gram.ts'

/** What runs of a page are worth: prefix sums over its codes, so that any run is weighed at once. */
export interface Weights {
  /** `information[i]`: the information of the codes before `i`. */
  readonly information: Float64Array
  /** `rarity[i]`: the rarity, 0–1, of the 4-grams that start before `i`. */
  readonly rarity: Float64Array
}

/** A run too short for a 4-gram is worth this much of its information. */
const SHORT_RUN = 0.4

/** Weighs the folded `codes` of a page by an archive; linear. */
export function weighPage(codes: Uint16Array, index: ArchiveIndex): Weights {
  const { frequency, shift, population } = index
  const rarityOf = new Float64Array(256)
  const most = Math.log((population + 1) / 1.5)
  for (let n = 0; n < 256; n++)
    rarityOf[n] = Math.max(0.05, Math.min(1, Math.log((population + 1) / (n + 0.5)) / most))
  const information = new Float64Array(codes.length + 1)
  const rarity = new Float64Array(codes.length + 1)
  for (let i = 0; i < codes.length; i++) {
    information[i + 1] = information[i]! + index.information[codes[i]!]!
    const n = i + 4 <= codes.length ? frequency[hash4(codes, i) >>> shift]! : 0
    rarity[i + 1] = rarity[i]! + rarityOf[Math.min(n, 255)]!
  }
  return { information, rarity }
}

/** The weight of the exact run `[start, end)` of the page's codes. */
export function weighRun(weights: Weights, start: number, end: number): number {
  const information = weights.information[end]! - weights.information[start]!
  const grams = end - start - 3
  if (grams <= 0) return information * SHORT_RUN
  return (information * (weights.rarity[end - 3]! - weights.rarity[start]!)) / grams
}
