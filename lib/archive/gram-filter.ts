import type { Folded } from '#lib/text/fold.ts'

/**
 * Which reports hold which pairs of characters: for each of `ROWS` hash values a row of bits, one
 * for each report. A report of 2,000 characters sets about a third of its bits.
 */
export interface GramFilter {
  readonly reports: number
  readonly rows: readonly Uint32Array[]
}

/** 4,096 bits, 512 bytes a report. */
const ROW_BITS = 12
const ROWS = 1 << ROW_BITS

/** Hash of two neighbouring codes. */
export function hash2(a: number, b: number): number {
  const h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)
  return Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) >>> 0
}

const rowOf = (a: number, b: number) => hash2(a, b) >>> (32 - ROW_BITS)

/** A step takes some milliseconds. */
const REPORTS_A_STEP = 64

/**
 * Builds the filter of `reports` reports in steps, `foldedAt(i)` being the folded report `i`. What
 * `known` has of the first ones is taken over. Linear in what is new.
 */
export function* filterSteps(
  reports: number,
  foldedAt: (i: number) => Folded,
  known: GramFilter | null,
): Generator<undefined, GramFilter> {
  const words = Math.ceil(reports / 32)
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const bits = new Uint32Array(words)
    if (known) bits.set(known.rows[row]!)
    return bits
  })
  for (let report = known?.reports ?? 0; report < reports; report++) {
    const { codes } = foldedAt(report)
    const word = report >>> 5
    const bit = 1 << (report & 31)
    for (let i = 0; i + 1 < codes.length; i++) rows[rowOf(codes[i]!, codes[i + 1]!)]![word]! |= bit
    if (report % REPORTS_A_STEP === 0) yield
  }
  return { reports, rows }
}

/** Adds the bits of `row` to counters that lie across `planes`: plane p holds bit p of each counter. */
function addRow(planes: readonly Uint32Array[], row: Uint32Array): void {
  for (let word = 0; word < row.length; word++) {
    let carry = row[word]!
    for (let p = 0; carry !== 0 && p < planes.length; p++) {
      const plane = planes[p]!
      const sum = plane[word]! ^ carry
      carry &= plane[word]!
      plane[word] = sum
    }
  }
}

/** A report that may hold a query, and how many of the query's pairs it holds. */
export interface Likely {
  readonly report: number
  readonly pairs: number
}

/**
 * The reports that hold the most of the character pairs of `codes`, most first: at least
 * `leastShare` of what the best one holds, no more than `limit`. Bit-sliced counting (as in
 * BitFunnel, SIGIR 2017): pairs × reports / 32 steps.
 */
export function likelyReports(
  filter: GramFilter,
  codes: Uint16Array,
  leastShare: number,
  limit: number,
): Likely[] {
  const rows = new Set<number>()
  for (let i = 0; i + 1 < codes.length; i++) rows.add(rowOf(codes[i]!, codes[i + 1]!))
  const words = Math.ceil(filter.reports / 32)
  const planeCount = Math.ceil(Math.log2(rows.size + 1))
  const planes = Array.from({ length: planeCount }, () => new Uint32Array(words))
  for (const row of rows) addRow(planes, filter.rows[row]!)
  const byPairs = Array.from({ length: rows.size + 1 }, (): Likely[] => [])
  for (let report = 0; report < filter.reports; report++) {
    let pairs = 0
    for (let p = 0; p < planeCount; p++)
      pairs |= ((planes[p]![report >>> 5]! >>> (report & 31)) & 1) << p
    if (pairs > 0) byPairs[pairs]!.push({ report, pairs })
  }
  const likely = byPairs.reverse().flat().slice(0, limit)
  const least = (likely[0]?.pairs ?? 0) * leastShare
  return likely.filter(({ pairs }) => pairs >= least)
}
