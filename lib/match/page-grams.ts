import { hash3 } from '#lib/text/gram.ts'

/** Where each 3-gram stands in a page: a chained hash table over typed arrays. */
export interface PageGrams {
  readonly codes: Uint16Array
  /** First place of a bucket, −1 where it is empty. */
  readonly heads: Int32Array
  /** Next place in the same bucket, rising. */
  readonly next: Int32Array
  readonly sizes: Uint8Array
  /** `hash >>> shift` is the bucket. */
  readonly shift: number
}

const MOST = 255

/** Indexes the 3-grams of a page's folded `codes`; linear. */
export function indexPageGrams(codes: Uint16Array): PageGrams {
  let bits = 8
  while (1 << bits < codes.length * 2) bits++
  const heads = new Int32Array(1 << bits).fill(-1)
  const sizes = new Uint8Array(1 << bits)
  const next = new Int32Array(codes.length)
  const shift = 32 - bits
  for (let i = codes.length - 3; i >= 0; i--) {
    const bucket = hash3(codes, i) >>> shift
    next[i] = heads[bucket]!
    heads[bucket] = i
    if (sizes[bucket]! < MOST) sizes[bucket]!++
  }
  return { codes, heads, next, sizes, shift }
}
