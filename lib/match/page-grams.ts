import { hash3 } from '#lib/text/gram.ts'

/** Where each 3-gram stands in the window `[start, end)` of a page: chained buckets in typed arrays. */
export interface PageGrams {
  /** The folded codes of the whole page. */
  readonly codes: Uint16Array
  readonly start: number
  readonly end: number
  /** First place of a bucket, −1 where it is empty. */
  readonly heads: Int32Array
  /** Next place in the same bucket, rising; by place less `start`. */
  readonly next: Int32Array
  /** Places in a bucket, 255 for more. */
  readonly sizes: Uint8Array
  /** `hash >>> shift` is the bucket. */
  readonly shift: number
}

const MOST = 255

/** Indexes the 3-grams in `[start, end)` of a page's folded `codes`; linear. */
export function indexPageGrams(
  codes: Uint16Array,
  start = 0,
  end: number = codes.length,
): PageGrams {
  const size = end - start
  let bits = 8
  while (1 << bits < size * 2) bits++
  const shift = 32 - bits
  const heads = new Int32Array(1 << bits).fill(-1)
  const sizes = new Uint8Array(1 << bits)
  const next = new Int32Array(size)
  for (let i = end - 3; i >= start; i--) {
    const bucket = hash3(codes, i) >>> shift
    next[i - start] = heads[bucket]!
    heads[bucket] = i
    if (sizes[bucket]! < MOST) sizes[bucket]!++
  }
  return { codes, start, end, heads, next, sizes, shift }
}
