import type { Folded } from '#lib/text/fold.ts'
import { fold } from '#lib/text/fold.ts'
import { hash2, hash4 } from '#lib/text/gram.ts'
import { STOCK_PHRASES } from './stock-phrases.ts'
import type { Wanted } from './wanted.ts'

/** In how many reports something stands, by hash: a little too often rather than too seldom. */
export interface GramFrequency {
  /** Reports of the archive when they were counted. */
  readonly size: number
  /**
   * Reports with a 4-gram, by the top bits of its hash; 255 stands for more. Stock phrases count as
   * several reports.
   */
  readonly fours: Uint8Array
  readonly foursShift: number
  /** Reports with a pair of characters, the same way. */
  readonly pairs: Uint16Array
  readonly pairsShift: number
  /** Reports that were counted, with those of the prior. */
  readonly population: number
  /** For each folded code what it tells by itself, 1 for a common content character. */
  readonly information: Float32Array
}

/** So many reports give the frequencies; of more, a sample evenly spread. */
const MOST_SAMPLED = 4096
/** The prior knows as much of the genre as this many reports … */
const PRIOR_REPORTS = 20
/** … and a stock phrase stands in this many of them. */
const PRIOR_FREQUENCY = 8
/** Characters of unknown text that soften the counts of a small archive, evenly spread. */
const PRIOR_CHARACTERS = 5000
const RAREST = 1 / 3000
/** What a common content character tells, in nats: the unit of all weights. */
export const NATS_PER_UNIT = 6
const PAIR_BITS = 16
const FEWEST_BITS = 16
const MOST_BITS = 22
/** A step takes some milliseconds. */
const REPORTS_A_STEP = 16

/** Counts each gram once a report: `last` remembers the last report that had it. */
class Counter<Table extends Uint8Array | Uint16Array> {
  readonly table: Table
  readonly shift: number
  readonly #last: Int32Array
  readonly #most: number

  constructor(table: Table) {
    this.table = table
    this.#last = new Int32Array(table.length).fill(-1)
    this.shift = Math.clz32(table.length) + 1
    this.#most = 2 ** (8 * table.BYTES_PER_ELEMENT) - 1
  }

  count(hash: number, report: number, times: number): void {
    const at = hash >>> this.shift
    if (this.#last[at] === report) return
    this.#last[at] = report
    this.table[at] = Math.min(this.#most, this.table[at]! + times)
  }
}

function tableBits(characters: number): number {
  let bits = FEWEST_BITS
  while (bits < MOST_BITS && 1 << bits < characters * 4) bits++
  return bits
}

function informationOf(counts: Float64Array, characters: number): Float32Array {
  const all = characters + PRIOR_CHARACTERS
  const worth = (times: number) => Math.log(all / (times + all * RAREST)) / NATS_PER_UNIT
  const information = new Float32Array(counts.length).fill(worth(0))
  for (let code = 0; code < counts.length; code++)
    if (counts[code]! > 0) information[code] = worth(counts[code]!)
  return information
}

/**
 * Counts the grams of an archive of `size` reports in steps, `foldedAt(i)` being the folded report
 * `i`. Linear in at most 4,096 reports.
 */
export function* gramSteps(
  size: number,
  foldedAt: (report: number) => Folded,
): Generator<Wanted, GramFrequency> {
  const step = Math.max(1, Math.ceil(size / MOST_SAMPLED))
  const sampled: Uint16Array[] = []
  for (let from = 0; from < size; from += step * REPORTS_A_STEP) {
    const numbers: number[] = []
    for (let i = from; i < Math.min(size, from + step * REPORTS_A_STEP); i += step) numbers.push(i)
    yield numbers
    for (const number of numbers) sampled.push(foldedAt(number).codes)
  }
  const characters = sampled.reduce((sum, codes) => sum + codes.length, 0)
  const fours = new Counter(new Uint8Array(1 << tableBits(characters)))
  const pairs = new Counter(new Uint16Array(1 << PAIR_BITS))
  const counts = new Float64Array(0x10000)
  const addFours = (codes: Uint16Array, report: number, times: number) => {
    for (let i = 0; i + 4 <= codes.length; i++) fours.count(hash4(codes, i), report, times)
  }
  for (const [i, codes] of sampled.entries()) {
    addFours(codes, i, 1)
    for (let at = 0; at + 2 <= codes.length; at++) pairs.count(hash2(codes, at), i, 1)
    for (const code of codes) counts[code]!++
    if (i % REPORTS_A_STEP === 0) yield
  }
  STOCK_PHRASES.split('\n').forEach((phrase, i) => {
    addFours(fold(phrase).codes, sampled.length + i, PRIOR_FREQUENCY)
  })
  return {
    size,
    fours: fours.table,
    foursShift: fours.shift,
    pairs: pairs.table,
    pairsShift: pairs.shift,
    population: sampled.length + PRIOR_REPORTS,
    information: informationOf(counts, characters),
  }
}
