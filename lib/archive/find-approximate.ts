/** Where a query stands in a text, edited or not; offsets are indexes of codes. */
export interface ApproximateMatch {
  readonly start: number
  readonly end: number
  /** 1 for the very codes, less for each edit. */
  readonly score: number
}

/** A code that differs costs this beside the point it does not win. */
const DIFFERENT = 0.4
/** Something of the text that the query leaves out: a gap is dear, its length is not. */
const SKIP_TEXT = { open: 0.7, extend: 0.08 }
/** Something of the query that the text does not have. */
const SKIP_QUERY = { open: 0.7, extend: 0.3 }

/** One row of the table: the best score that ends at each code of the text, and where it began. */
interface Row {
  readonly best: Float64Array
  readonly bestStart: Int32Array
  /** The best that ends in codes of the query that the text does not have. */
  readonly skip: Float64Array
  readonly skipStart: Int32Array
}

function firstRow(length: number, offset: number): Row {
  return {
    best: new Float64Array(length + 1),
    bestStart: Int32Array.from({ length: length + 1 }, (_, j) => offset + j),
    skip: new Float64Array(length + 1).fill(-Infinity),
    skipStart: new Int32Array(length + 1),
  }
}

/** Takes one more code of the query: the row, overwritten from left to right. */
function nextRow(row: Row, code: number, text: Uint16Array, from: number): void {
  const { best, bestStart, skip, skipStart } = row
  let diagonal = best[0]!
  let diagonalStart = bestStart[0]!
  let across = -Infinity
  let acrossStart = 0
  for (let j = 0; j < best.length; j++) {
    const above = best[j]!
    const aboveStart = bestStart[j]!
    if (above - SKIP_QUERY.open >= skip[j]! - SKIP_QUERY.extend) {
      skip[j] = above - SKIP_QUERY.open
      skipStart[j] = aboveStart
    } else skip[j]! -= SKIP_QUERY.extend
    let score = skip[j]!
    let start = skipStart[j]!
    if (j > 0) {
      const step = diagonal + (text[from + j - 1] === code ? 1 : -DIFFERENT)
      if (step >= score) {
        score = step
        start = diagonalStart
      }
      if (across > score) {
        score = across
        start = acrossStart
      }
    }
    best[j] = score
    bestStart[j] = start
    if (score - SKIP_TEXT.open >= across - SKIP_TEXT.extend) {
      across = score - SKIP_TEXT.open
      acrossStart = start
    } else across -= SKIP_TEXT.extend
    diagonal = above
    diagonalStart = aboveStart
  }
}

/**
 * The places in `text[from, to)` where all of `query` stands, with substitutions, insertions and
 * gaps, that score at least `least`; best first, none overlapping a better one. Semi-global
 * alignment with affine gaps: P. H. Sellers (J. Algorithms 1980), O. Gotoh (J. Mol. Biol. 1982),
 * O(|query| · (to − from)).
 */
export function findApproximate(
  query: Uint16Array,
  text: Uint16Array,
  from: number,
  to: number,
  least: number,
): ApproximateMatch[] {
  const row = firstRow(to - from, from)
  for (const code of query) nextRow(row, code, text, from)
  const ends: ApproximateMatch[] = []
  row.best.forEach((score, j) => {
    const match = { start: row.bestStart[j]!, end: from + j, score: score / query.length }
    if (match.score >= least && match.start < match.end) ends.push(match)
  })
  const taken: ApproximateMatch[] = []
  for (const match of ends.sort((a, b) => b.score - a.score || a.end - b.end))
    if (taken.every((other) => other.end <= match.start || other.start >= match.end))
      taken.push(match)
  return taken
}
