import type { Folded } from '#lib/text/fold.ts'

/**
 * Which reports of a stretch of the archive hold which pairs of characters: for each of `ROWS` hash
 * values a row of bits, one for each report. A report of 2,000 characters sets about a third of its
 * bits. Immutable.
 */
export interface GramFilter {
  /** Number of its first report in the archive. */
  readonly first: number
  readonly count: number
  /** The rows, one behind another. */
  readonly bits: Uint32Array
}

/** 4,096 bits, 512 bytes a report. */
const ROW_BITS = 12
const ROWS = 1 << ROW_BITS

/** Words of 32 bits in a row of a filter of so many reports. */
const wordsOf = (count: number) => Math.ceil(count / 32)
/** How long the bits of a filter of so many reports are. */
export const filterLength = (count: number) => ROWS * wordsOf(count)

/** Hash of two neighbouring codes. */
export function hash2(a: number, b: number): number {
  const h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)
  return Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) >>> 0
}

const rowOf = (a: number, b: number) => hash2(a, b) >>> (32 - ROW_BITS)

/** Makes the filter of `count` reports that are added one after the other. */
export class FilterMaker {
  readonly #bits: Uint32Array
  readonly #count: number
  #added = 0

  constructor(count: number) {
    this.#count = count
    this.#bits = new Uint32Array(filterLength(count))
  }

  add({ codes }: Folded): void {
    const words = wordsOf(this.#count)
    const word = this.#added >>> 5
    const bit = 1 << (this.#added++ & 31)
    for (let i = 0; i + 1 < codes.length; i++)
      this.#bits[rowOf(codes[i]!, codes[i + 1]!) * words + word]! |= bit
  }

  /** `first` is the number of the report that was added first. */
  make(first: number): GramFilter {
    return { first, count: this.#count, bits: this.#bits }
  }
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

/** By the number of pairs that they hold, the reports of one filter, appended to `byPairs`. */
function countPairs(
  { first, count, bits }: GramFilter,
  rows: ReadonlySet<number>,
  byPairs: readonly Likely[][],
): void {
  const words = wordsOf(count)
  const planeCount = Math.ceil(Math.log2(rows.size + 1))
  const planes = Array.from({ length: planeCount }, () => new Uint32Array(words))
  for (const row of rows) addRow(planes, bits.subarray(row * words, (row + 1) * words))
  for (let i = 0; i < count; i++) {
    let pairs = 0
    for (let p = 0; p < planeCount; p++) pairs |= ((planes[p]![i >>> 5]! >>> (i & 31)) & 1) << p
    if (pairs > 0) byPairs[pairs]!.push({ report: first + i, pairs })
  }
}

/**
 * The reports that hold the most of the character pairs of `codes`, most first: at least
 * `leastShare` of what the best one holds, no more than `limit`. Bit-sliced counting (as in
 * BitFunnel, SIGIR 2017): pairs × reports / 32 steps.
 */
export function likelyReports(
  filters: readonly GramFilter[],
  codes: Uint16Array,
  leastShare: number,
  limit: number,
): Likely[] {
  const rows = new Set<number>()
  for (let i = 0; i + 1 < codes.length; i++) rows.add(rowOf(codes[i]!, codes[i + 1]!))
  const byPairs = Array.from({ length: rows.size + 1 }, (): Likely[] => [])
  for (const filter of filters) countPairs(filter, rows, byPairs)
  const likely = byPairs.reverse().flat().slice(0, limit)
  const least = (likely[0]?.pairs ?? 0) * leastShare
  return likely.filter(({ pairs }) => pairs >= least)
}
