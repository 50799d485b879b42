import type { Folded } from '#lib/text/fold.ts'
import { fold } from '#lib/text/fold.ts'
import { hash2, hash4 } from '#lib/text/gram.ts'
import { STOCK_PHRASES } from './stock-phrases.ts'

/** In how many reports something stands, by hash: a little too often rather than too seldom. */
export interface GramFrequency {
  /** Reports of the archive when they were counted. */
  readonly size: number
  /** Reports with a 4-gram, by the top bits of its hash. Stock phrases count as several reports. */
  readonly fours: Uint16Array
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
class Counter {
  readonly table: Uint16Array
  readonly shift: number
  readonly #last: Int32Array

  constructor(bits: number) {
    this.table = new Uint16Array(1 << bits)
    this.#last = new Int32Array(1 << bits).fill(-1)
    this.shift = 32 - bits
  }

  count(hash: number, report: number, times: number): void {
    const at = hash >>> this.shift
    if (this.#last[at] === report) return
    this.#last[at] = report
    this.table[at]! += times
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
): Generator<undefined, GramFrequency> {
  const step = Math.max(1, Math.ceil(size / MOST_SAMPLED))
  const sampled: Folded[] = []
  for (let i = 0; i < size; i += step) {
    sampled.push(foldedAt(i))
    if (sampled.length % REPORTS_A_STEP === 0) yield
  }
  const characters = sampled.reduce((sum, { codes }) => sum + codes.length, 0)
  const fours = new Counter(tableBits(characters))
  const pairs = new Counter(PAIR_BITS)
  const counts = new Float64Array(0x10000)
  const addFours = ({ codes }: Folded, report: number, times: number) => {
    for (let i = 0; i + 4 <= codes.length; i++) fours.count(hash4(codes, i), report, times)
  }
  for (const [i, folded] of sampled.entries()) {
    const { codes } = folded
    addFours(folded, i, 1)
    for (let at = 0; at + 2 <= codes.length; at++) pairs.count(hash2(codes, at), i, 1)
    for (const code of codes) counts[code]!++
    if (i % REPORTS_A_STEP === 0) yield
  }
  STOCK_PHRASES.split('\n').forEach((phrase, i) => {
    addFours(fold(phrase), sampled.length + i, PRIOR_FREQUENCY)
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
