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

/** 3-grams that stand more often on the page tell nothing about a place. */
const MOST_PLACES = 24

let pageColumn = new Int32Array(4096)
let reportColumn = new Int32Array(4096)
let lengthColumn = new Int32Array(4096)
let covered = new Int32Array(0)

function grow() {
  const wider = (column: Int32Array) => {
    const copy = new Int32Array(column.length * 2)
    copy.set(column)
    return copy
  }
  pageColumn = wider(pageColumn)
  reportColumn = wider(reportColumn)
  lengthColumn = wider(lengthColumn)
}

/**
 * Seeds with the 3-grams of `report`, and extends each to the longest exact run.
 * Linear in the report and in the number of hits.
 */
export function findRuns(grams: PageGrams, report: Uint16Array): Runs {
  const { codes: page, heads, next, sizes, shift } = grams
  const diagonals = page.length + report.length
  if (covered.length < diagonals) covered = new Int32Array(diagonals * 2)
  else covered.fill(0, 0, diagonals)
  let count = 0
  for (let j = 0; j + 3 <= report.length; j++) {
    const bucket = hash3(report, j) >>> shift
    if (sizes[bucket]! > MOST_PLACES) continue
    for (let i = heads[bucket]!; i >= 0; i = next[i]!) {
      const diagonal = i - j + report.length
      if (covered[diagonal]! > j) continue
      if (page[i] !== report[j] || page[i + 1] !== report[j + 1] || page[i + 2] !== report[j + 2])
        continue
      let before = 0
      while (i > before && j > before && page[i - before - 1] === report[j - before - 1]) before++
      let end = 3
      while (i + end < page.length && j + end < report.length && page[i + end] === report[j + end])
        end++
      covered[diagonal] = j + end
      if (count === pageColumn.length) grow()
      pageColumn[count] = i - before
      reportColumn[count] = j - before
      lengthColumn[count++] = before + end
    }
  }
  return inPageOrder(count, page.length)
}

let buckets = new Int32Array(0)

/** Counting sort by start in the page. */
function inPageOrder(count: number, pageLength: number): Runs {
  if (buckets.length < pageLength + 1) buckets = new Int32Array((pageLength + 1) * 2)
  else buckets.fill(0, 0, pageLength + 1)
  for (let k = 0; k < count; k++) buckets[pageColumn[k]! + 1]!++
  for (let i = 1; i <= pageLength; i++) buckets[i]! += buckets[i - 1]!
  const page = new Int32Array(count)
  const report = new Int32Array(count)
  const length = new Int32Array(count)
  for (let k = 0; k < count; k++) {
    const at = buckets[pageColumn[k]!]!++
    page[at] = pageColumn[k]!
    report[at] = reportColumn[k]!
    length[at] = lengthColumn[k]!
  }
  return { count, page, report, length }
}
