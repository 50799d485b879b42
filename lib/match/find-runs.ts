import { hasGram, type ReportGrams } from '#lib/archive/report-grams.ts'
import { hash3 } from '#lib/text/gram.ts'
import type { Span } from '#lib/text/span.ts'
import type { Weigher } from './weigh.ts'

/** Exact runs that a page and a report share, in the order of the page; columns of a table. */
export class Runs {
  count = 0
  /** Start in the page's codes. */
  page: Int32Array
  /** Start in the report's codes. */
  report: Int32Array
  length: Int32Array
  /** In telling characters. */
  worth: Float64Array

  /** With room for `size` runs; it grows. */
  constructor(size = 64) {
    this.page = new Int32Array(size)
    this.report = new Int32Array(size)
    this.length = new Int32Array(size)
    this.worth = new Float64Array(size)
  }

  /** Adds a run where it belongs: mostly at the end. */
  add(page: number, report: number, length: number, worth: number): void {
    if (this.count === this.page.length) this.#widen()
    let at = this.count++
    for (; at > 0 && this.page[at - 1]! > page; at--) {
      this.page[at] = this.page[at - 1]!
      this.report[at] = this.report[at - 1]!
      this.length[at] = this.length[at - 1]!
      this.worth[at] = this.worth[at - 1]!
    }
    this.page[at] = page
    this.report[at] = report
    this.length[at] = length
    this.worth[at] = worth
  }

  #widen(): void {
    const size = 2 * this.count
    const { page, report, length, worth } = this
    this.page = new Int32Array(size)
    this.report = new Int32Array(size)
    this.length = new Int32Array(size)
    this.worth = new Float64Array(size)
    this.page.set(page)
    this.report.set(report)
    this.length.set(length)
    this.worth.set(worth)
  }
}

/** A 3-gram that stands more often in a window of the page says little about a place. */
const MOST_ON_PAGE = 24
/** One that a report has more often, on average, seeds nothing: a rarer one beside it does … */
const MOST_A_REPORT = 4
/** … but in few reports even so many are not common. */
const NEVER_COMMON = 16
/** Runs worth less, in telling characters, are everywhere. */
const LEAST_WORTH = 0.3

/** Working memory, kept between calls: how often the window had a 3-gram of each bucket. */
let times = new Uint8Array(0)

function clearTimes(buckets: number): void {
  if (times.length < buckets) times = new Uint8Array(buckets)
  else times.fill(0, 0, buckets)
}

/**
 * Adds to `tables`, one for each report in `grams`, the maximal exact runs that it shares with the
 * window `[start, end)` of the `page`'s codes, without those that are worth nothing. Seeds with the
 * 3-grams of the page, and extends each to both sides. Linear in the window and in the hits.
 */
export function findRuns(
  page: Uint16Array,
  [start, end]: Span,
  grams: ReportGrams,
  weigh: Weigher,
  tables: readonly Runs[],
): void {
  const { codes, owners, starts, offsets, places, shift, present } = grams
  clearTimes(offsets.length)
  const most = Math.max(NEVER_COMMON, MOST_A_REPORT * starts.length)
  let seeded = -1
  for (let i = start; i + 3 <= end; i++) {
    const hash = hash3(page, i)
    if (!hasGram(present, hash)) continue
    const bucket = hash >>> shift
    const last = offsets[bucket + 1]!
    let at = offsets[bucket]!
    if (at === last || last - at > most || times[bucket]! === MOST_ON_PAGE) continue
    times[bucket]!++
    for (; at < last; at++) {
      const place = places[at]!
      // What agrees back to the seed before was found there. No page has the 0 beside a report.
      let before = 0
      while (i - before > start && page[i - before - 1] === codes[place - before - 1]) {
        before++
        if (i - before === seeded) break
      }
      if (before > 0 && i - before === seeded) continue
      let after = 0
      while (i + after < end && page[i + after] === codes[place + after]) after++
      if (after < 3) continue
      const worth = weigh(i - before, i + after)
      if (worth < LEAST_WORTH) continue
      const owner = owners[place]!
      tables[owner]!.add(i - before, place - before - starts[owner]!, before + after, worth)
    }
    seeded = i
  }
}
