import type { Folded } from '#lib/text/fold.ts'
import { hash5 } from '#lib/text/gram.ts'

/**
 * Which reports of a stretch of the archive have a 5-gram: for each bucket of hashes the rising
 * numbers of the reports, less `first`, as varint deltas. Immutable.
 */
export interface Postings {
  /** Number of its first report in the archive. */
  readonly first: number
  readonly count: number
  /** `bucketOf(hash, shift)` is the bucket. */
  readonly shift: number
  /** Bytes of bucket `b`: `offsets[b]` to `offsets[b + 1]`. */
  readonly offsets: Uint32Array
  readonly bytes: Uint8Array
}

/** One 5-gram in eight is kept, by its hash alone: noise before or behind does not shift the choice. */
const SAMPLE_MASK = 7
/** A bucket in more reports than this tells nothing, and costs much. */
const MOST_REPORTS = 200
/** Postings that share a bucket, so that the table of buckets stays small beside them. */
const PER_BUCKET = 16
const FEWEST_BITS = 16
/** A step takes some milliseconds. */
const REPORTS_A_STEP = 512
const BUCKETS_A_STEP = 1 << 14

/** Whether the 5-gram with this hash is in the sample. */
export const isSampled = (hash: number) => (hash & SAMPLE_MASK) === 0
export const bucketOf = (hash: number, shift: number) => hash >>> shift

/** The hashes of the sampled 5-grams of a report, each once. */
function sampledHashes({ codes }: Folded): Set<number> {
  const hashes = new Set<number>()
  for (let i = 0; i + 5 <= codes.length; i++) {
    const hash = hash5(codes, i)
    if (isSampled(hash)) hashes.add(hash)
  }
  return hashes
}

/** How many postings each bucket has, as where they begin, and the reports in them. */
function* fillBuckets(
  hashes: readonly Uint32Array[],
  shift: number,
): Generator<undefined, { starts: Uint32Array; reports: Uint32Array }> {
  const starts = new Uint32Array((1 << (32 - shift)) + 1)
  for (const [i, mine] of hashes.entries()) {
    for (const hash of mine) starts[bucketOf(hash, shift) + 1]!++
    if (i % REPORTS_A_STEP === 0) yield
  }
  for (let b = 1; b < starts.length; b++) starts[b]! += starts[b - 1]!
  const reports = new Uint32Array(starts[starts.length - 1]!)
  const next = starts.slice()
  for (const [i, mine] of hashes.entries()) {
    for (const hash of mine) reports[next[bucketOf(hash, shift)]!++] = i
    if (i % REPORTS_A_STEP === 0) yield
  }
  return { starts, reports }
}

/** Appends `value` to `bytes` at `at`, seven bits a byte, low bits first; says where it ends. */
function writeVarint(bytes: Uint8Array, at: number, value: number): number {
  let rest = value
  while (rest > 127) {
    bytes[at++] = (rest & 127) | 128
    rest >>>= 7
  }
  bytes[at++] = rest
  return at
}

/** Makes the postings of reports that are added one after the other. About 2 bytes for 8 characters. */
export class PostingsMaker {
  readonly #hashes: Uint32Array[] = []
  #characters = 0

  add(folded: Folded): void {
    this.#hashes.push(Uint32Array.from(sampledHashes(folded)))
    this.#characters += folded.text.length
  }

  /** In steps, `first` being the number of the report that was added first. Linear. */
  *make(first: number): Generator<undefined, Postings> {
    let bits = FEWEST_BITS
    while ((1 << bits) * PER_BUCKET * (SAMPLE_MASK + 1) < this.#characters) bits++
    const shift = 32 - bits
    const { starts, reports } = yield* fillBuckets(this.#hashes, shift)
    const bytes = new Uint8Array(reports.length * 3)
    const offsets = new Uint32Array(starts.length)
    let at = 0
    for (let b = 0; b + 1 < starts.length; b++) {
      offsets[b] = at
      if (b % BUCKETS_A_STEP === 0) yield
      if (starts[b + 1]! - starts[b]! > MOST_REPORTS) continue
      let last = -1
      for (let p = starts[b]!; p < starts[b + 1]!; p++) {
        const report = reports[p]!
        if (report === last) continue
        at = writeVarint(bytes, at, report - last - 1)
        last = report
      }
    }
    offsets[offsets.length - 1] = at
    return { first, count: this.#hashes.length, shift, offsets, bytes: bytes.slice(0, at) }
  }
}

/** How much memory postings take, in bytes. */
export const postingBytes = ({ offsets, bytes }: Postings) => offsets.byteLength + bytes.byteLength
