import { hash3 } from '#lib/text/gram.ts'
import type { PageGrams } from './page-grams.ts'

/** Maximal exact runs that a page and a report share; columns of a table, in page order. */
export interface Runs {
  readonly count: number
  /** Start in the page's codes. */
  readonly page: Int32Array
  /** Start in the report's codes. */
  readonly report: Int32Array
  readonly length: Int32Array
}

/** A 3-gram that stands more often in a window of the page says little about a place … */
const MOST_PLACES = 24
/** … but its first places still show that the text is there. */
const FEW_PLACES = 4

/** Working memory, kept between calls: a page needs it once for each report. */
let columns = [new Int32Array(4096), new Int32Array(4096), new Int32Array(4096)] as const
let covered = new Int32Array(0)
let places = new Int32Array(0)

function widen(): void {
  const twice = (column: Int32Array) => {
    const copy = new Int32Array(column.length * 2)
    copy.set(column)
    return copy
  }
  columns = [twice(columns[0]), twice(columns[1]), twice(columns[2])]
}

const cleared = (buffer: Int32Array<ArrayBuffer>, size: number) =>
  buffer.length < size ? new Int32Array(size * 2) : buffer.fill(0, 0, size)

/**
 * Seeds with the 3-grams of `report`, and extends each to the longest exact run in the window of
 * the page that `grams` covers. Linear in the report and in the number of hits.
 */
export function findRuns(grams: PageGrams, report: Uint16Array): Runs {
  const { codes: page, start, heads, next, sizes, shift } = grams
  const size = grams.end - start
  covered = cleared(covered, size + report.length)
  let count = 0
  for (let j = 0; j + 3 <= report.length; j++) {
    const bucket = hash3(report, j) >>> shift
    let left = sizes[bucket]! > MOST_PLACES ? FEW_PLACES : MOST_PLACES
    for (let i = heads[bucket]!; i >= 0 && left > 0; i = next[i - start]!, left--) {
      const diagonal = i - start - j + report.length
      if (covered[diagonal]! > j) continue
      if (page[i] !== report[j] || page[i + 1] !== report[j + 1] || page[i + 2] !== report[j + 2])
        continue
      let before = 0
      while (i - before > start && j > before && page[i - before - 1] === report[j - before - 1])
        before++
      let after = 3
      while (
        i + after < grams.end &&
        j + after < report.length &&
        page[i + after] === report[j + after]
      )
        after++
      covered[diagonal] = j + after
      if (count === columns[0].length) widen()
      columns[0][count] = i - before
      columns[1][count] = j - before
      columns[2][count++] = before + after
    }
  }
  return inPageOrder(count, start, size)
}

/** Counting sort by start in the page. */
function inPageOrder(count: number, start: number, size: number): Runs {
  const [pageColumn, reportColumn, lengthColumn] = columns
  places = cleared(places, size + 1)
  for (let k = 0; k < count; k++) places[pageColumn[k]! - start + 1]!++
  for (let i = 1; i <= size; i++) places[i]! += places[i - 1]!
  const page = new Int32Array(count)
  const report = new Int32Array(count)
  const length = new Int32Array(count)
  for (let k = 0; k < count; k++) {
    const at = places[pageColumn[k]! - start]!++
    page[at] = pageColumn[k]!
    report[at] = reportColumn[k]!
    length[at] = lengthColumn[k]!
  }
  return { count, page, report, length }
}

/** The runs of several windows, in the order of the windows, as one table. */
export function concatRuns(parts: readonly Runs[]): Runs {
  const [only] = parts
  if (parts.length === 1 && only) return only
  const count = parts.reduce((n, part) => n + part.count, 0)
  const all = {
    count,
    page: new Int32Array(count),
    report: new Int32Array(count),
    length: new Int32Array(count),
  }
  let at = 0
  for (const part of parts) {
    all.page.set(part.page, at)
    all.report.set(part.report, at)
    all.length.set(part.length, at)
    at += part.count
  }
  return all
}
