import type { Archive } from '#lib/archive/archive.ts'
import type { Report } from '#lib/report/report.ts'
import { fold, type Folded } from '#lib/text/fold.ts'
import { hash4 } from '#lib/text/gram.ts'
import { STOCK_PHRASES } from './stock-phrases.ts'

const TABLE_BITS = 17
/** How many reports of the genre the prior stands for. */
const PRIOR_REPORTS = 20
/** In how many of them a stock phrase is thought to stand. */
const PRIOR_FREQUENCY = 8
const PRIOR_CHARACTERS = 5000
const RAREST = 1 / 3000

/** What an archive knows of its reports, to weigh and to find what a page shares with them. */
export interface ArchiveIndex {
  readonly archive: Archive<Report>
  /** For each report its folded text. */
  readonly folded: readonly Folded[]
  /** How many reports hold a 4-gram, by the top bits of its hash; stock phrases count as several. */
  readonly frequency: Uint16Array
  /** `hash >>> shift` is the place in `frequency`. */
  readonly shift: number
  /** Reports that `frequency` stands for. */
  readonly population: number
  /** For each folded code how much it tells by itself, 1 for a common content character. */
  readonly information: Float32Array
}

function countGrams(
  codes: Uint16Array,
  table: Uint16Array,
  last: Int32Array,
  stamp: number,
  add: number,
) {
  for (let i = 0; i + 4 <= codes.length; i++) {
    const at = hash4(codes, i) >>> (32 - TABLE_BITS)
    if (last[at] === stamp) continue
    last[at] = stamp
    if (table[at]! < 0xff00) table[at]! += add
  }
}

export function buildIndex(archive: Archive<Report>): ArchiveIndex {
  const folded = archive.reports.map((report) => fold(report.text))
  const frequency = new Uint16Array(1 << TABLE_BITS)
  const last = new Int32Array(1 << TABLE_BITS).fill(-1)
  const counts = new Float64Array(0x10000)
  let characters = 0
  folded.forEach(({ codes }, i) => {
    countGrams(codes, frequency, last, i, 1)
    for (const code of codes) counts[code]!++
    characters += codes.length
  })
  STOCK_PHRASES.split('\n').forEach((phrase, i) => {
    countGrams(fold(phrase).codes, frequency, last, folded.length + i, PRIOR_FREQUENCY)
  })
  const all = characters + PRIOR_CHARACTERS
  const information = new Float32Array(0x10000)
  for (let c = 0; c < 0x10000; c++) information[c] = Math.log(all / (counts[c]! + all * RAREST)) / 6
  return {
    archive,
    folded,
    frequency,
    shift: 32 - TABLE_BITS,
    population: folded.length + PRIOR_REPORTS,
    information,
  }
}
