import { hash3 } from '#lib/text/gram.ts'

/**
 * Where each 3-gram stands in some reports, which lie one behind another in one row of codes. The
 * places of a bucket are neighbours, so that reading them follows no pointers.
 */
export interface ReportGrams {
  /** The folded codes of the reports, with a 0 before, between and behind them: no page has one. */
  readonly codes: Uint16Array
  /** For each code the report that it is of, by its place among those that were given. */
  readonly owners: Uint16Array
  /** Where each of them begins in `codes`. */
  readonly starts: Int32Array
  /** Places of bucket `b`, rising: `places[offsets[b]]` to `places[offsets[b + 1]]`. */
  readonly offsets: Int32Array
  readonly places: Int32Array
  /** `hash >>> shift` is the bucket. */
  readonly shift: number
  /** The 3-grams that are there. */
  readonly present: GramSet
}

/**
 * A set of 3-grams as bits by the upper 17 bits of their hashes: 16 kB, which the nearest cache
 * holds. Now and then it has what was never added (Bloom, CACM 1970), never the other way round.
 */
export type GramSet = Uint32Array

const SET_SHIFT = 15
const FEWEST_BITS = 8

/** Whether the gram with this hash is in the set. */
export const hasGram = (set: GramSet, hash: number) =>
  (set[hash >>> (SET_SHIFT + 5)]! >>> ((hash >>> SET_SHIFT) & 31)) & 1

function addGram(set: GramSet, hash: number): void {
  set[hash >>> (SET_SHIFT + 5)]! |= 1 << ((hash >>> SET_SHIFT) & 31)
}

const emptySet = (): GramSet => new Uint32Array(1 << (32 - SET_SHIFT - 5))

/** The 3-grams of `codes`. Linear. */
export function gramsOf(codes: Uint16Array): GramSet {
  const set = emptySet()
  for (let i = 0; i + 3 <= codes.length; i++) addGram(set, hash3(codes, i))
  return set
}

/** Lays `reports` one behind another. */
function layOut(reports: readonly Uint16Array[]) {
  const size = reports.reduce((sum, report) => sum + report.length + 1, 1)
  const codes = new Uint16Array(size)
  const owners = new Uint16Array(size)
  const starts = new Int32Array(reports.length)
  let at = 1
  reports.forEach((report, owner) => {
    starts[owner] = at
    codes.set(report, at)
    owners.fill(owner, at, at + report.length)
    at += report.length + 1
  })
  return { codes, owners, starts }
}

/**
 * Indexes the 3-grams of `reports` (folded codes; at most 65,535 reports), of `only` these where
 * that is given. Linear.
 */
export function indexReportGrams(
  reports: readonly Uint16Array[],
  only: GramSet | null = null,
): ReportGrams {
  const { codes, owners, starts } = layOut(reports)
  const present = emptySet()
  const hashes = new Int32Array(codes.length)
  const places = new Int32Array(codes.length)
  let count = 0
  for (let at = 0; at + 3 <= codes.length; at++) {
    if (!codes[at] || !codes[at + 1] || !codes[at + 2]) continue
    const hash = hash3(codes, at)
    if (only && !hasGram(only, hash)) continue
    addGram(present, hash)
    hashes[count] = hash
    places[count++] = at
  }
  let bits = FEWEST_BITS
  while (1 << bits < count * 2) bits++
  const shift = 32 - bits
  const offsets = new Int32Array((1 << bits) + 1)
  for (let k = 0; k < count; k++) offsets[(hashes[k]! >>> shift) + 1]!++
  for (let b = 0; b < 1 << bits; b++) offsets[b + 1]! += offsets[b]!
  const next = offsets.slice()
  const sorted = new Int32Array(count)
  for (let k = 0; k < count; k++) sorted[next[hashes[k]! >>> shift]!++] = places[k]!
  return { codes, owners, starts, offsets, places: sorted, shift, present }
}
