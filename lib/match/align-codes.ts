import { findResumption, TELLING_RUN, type Meeting } from './find-resumption.ts'

/** A run of equal codes: `a[from…from+length)` stands in `b` at `to`. */
export interface Run {
  readonly from: number
  readonly to: number
  readonly length: number
}

/**
 * After so many edits the best path so far is taken and the search starts anew behind it. Below it
 * the alignment is optimal; above it the passages have little in common, and cost matters more.
 */
const MOST_EDITS = 96
/** A search that has passed over so many codes since it found anything telling has lost its way. */
const STRAYED = 64

/** Less than −1, so that a step from it to the right is nowhere too. */
const NOWHERE = -2

/**
 * How far each diagonal came in `a` after d edits, `NOWHERE` where it did not. Of the diagonals
 * −d, −d + 2 … d the m-th stands in cell `rowOf(d) + m`, between two cells of `NOWHERE`, so that
 * a step needs no look at the border. One table for all searches: each writes before it reads.
 */
const rowOf = (d: number) => (d * (d + 5)) / 2 + 1
const reached = new Int32Array(rowOf(MOST_EDITS + 1))

/** Where a search ended, and after how many edits. */
interface End {
  readonly x: number
  readonly y: number
  readonly edits: number
}

/** Greedy search from (x0, y0) until both ends, a run of `sure` codes, or `MOST_EDITS`. */
function search(a: Uint16Array, b: Uint16Array, x0: number, y0: number, sure: number): End {
  const width = a.length - x0
  const height = b.length - y0
  let furthest = -1
  let best = 0
  let edits = 0
  let first = 0
  let last = -1
  for (let d = 0; d <= MOST_EDITS; d++) {
    // Outside of these, diagonals miss the table of `a` and `b`.
    first = Math.max(first, (d - height + 1) >> 1)
    last = Math.min(last + 1, (d + width) >> 1)
    const row = rowOf(d)
    const above = d > 0 ? rowOf(d - 1) : 0
    reached[row + first - 1] = NOWHERE
    reached[row + last + 1] = NOWHERE
    for (let m = first; m <= last; m++) {
      // A step down skips a code of `b`, one to the right a code of `a`.
      let x = d > 0 ? Math.max(reached[above + m]!, reached[above + m - 1]! + 1) : x0
      const shift = x0 - y0 + 2 * m - d
      if (x < 0 || x > a.length || x - shift > b.length) {
        reached[row + m] = NOWHERE
        continue
      }
      const end = Math.min(a.length, b.length + shift)
      const start = x
      while (x < end && a[x] === b[x - shift]) x++
      reached[row + m] = x
      // Among equals the middle one: neither side runs out before the other.
      const sum = 2 * x - 2 * m + d
      if (sum < furthest || (sum === furthest && isNoNearer(m, d, best, edits))) continue
      furthest = sum
      best = m
      edits = d
      if (x - start >= sure || (x === a.length && x - shift === b.length))
        return { x, y: x - shift, edits }
    }
    // Left so far behind, not even a sure run would bring a diagonal to the front.
    const behind = (furthest - d) / 2 - sure
    while (reached[row + first]! - first < behind) reached[row + first++] = NOWHERE
    while (reached[row + last]! - last < behind) reached[row + last--] = NOWHERE
  }
  const x = reached[rowOf(edits) + best]!
  return { x, y: x - (x0 - y0 + 2 * best - edits), edits }
}

/** Whether the m-th diagonal of d edits is no nearer to the middle one than the other. */
const isNoNearer = (m: number, d: number, other: number, edits: number) =>
  Math.abs(2 * m - d) >= Math.abs(2 * other - edits)

/** Appends the runs on the path from (x0, y0) to the end of a search. */
function trace(end: End, x0: number, y0: number, runs: Run[]): void {
  const begin = runs.length
  let { x, y } = end
  let m = (x - x0 - (y - y0) + end.edits) / 2
  for (let d = end.edits; d >= 0; d--) {
    const below = d > 0 ? reached[rowOf(d - 1) + m]! : x0
    const right = d > 0 ? reached[rowOf(d - 1) + m - 1]! + 1 : NOWHERE
    const start = Math.max(below, right)
    const length = x - start
    if (length > 0) runs.push({ from: start, to: y - length, length })
    y -= length
    if (right > below) {
      x = start - 1
      m--
    } else {
      x = start
      y--
    }
  }
  reverseFrom(runs, begin)
}

function reverseFrom(runs: Run[], begin: number): void {
  for (let i = begin, j = runs.length - 1; i < j; i++, j--)
    [runs[i], runs[j]] = [runs[j]!, runs[i]!]
}

/** How a search ended up where it did: its last telling run, and how many codes it passed over since. */
function strayed(runs: readonly Run[], begin: number, from: Meeting, end: Meeting) {
  let at = from
  let kept = begin
  let shared = 0
  for (let i = begin; i < runs.length; i++) {
    const run = runs[i]!
    shared += run.length
    if (run.length < TELLING_RUN) continue
    at = { x: run.from + run.length, y: run.to + run.length }
    kept = i + 1
    shared = 0
  }
  return { at, kept, over: end.x - at.x + end.y - at.y - 2 * shared }
}

/**
 * The runs that two code sequences share in the same order, so that as few codes as possible are
 * left over. E. W. Myers, “An O(ND) Difference Algorithm and Its Variations” (Algorithmica 1986),
 * restarted after `MOST_EDITS` edits: at most O(MOST_EDITS · (n + m)) steps, and memory that does
 * not grow with the texts. Where one side has so much of its own that a search loses the other, both are
 * taken up again where they next have the same dozen codes. A run of `sure` codes ends the search too:
 * nothing before it is looked at again, which costs the square of the edits between such runs only, and
 * the guarantee.
 */
export function alignCodes(a: Uint16Array, b: Uint16Array, sure = Infinity): Run[] {
  const runs: Run[] = []
  let at: Meeting = { x: 0, y: 0 }
  /** Nothing was found ahead of here: up to this place it is not searched again. */
  let barren = 0
  while (at.x < a.length && at.y < b.length) {
    const found = search(a, b, at.x, at.y, sure)
    const begin = runs.length
    trace(found, at.x, at.y, runs)
    const lost = strayed(runs, begin, at, found)
    at = found
    // A search that comes to the end has found the best way there is.
    if (at.x === a.length && at.y === b.length) break
    if (lost.over < STRAYED || lost.at.x + lost.at.y < barren) continue
    const next = findResumption(a, b, lost.at)
    if (!next) {
      barren = found.x + found.y + STRAYED
      continue
    }
    runs.length = lost.kept
    for (const run of alignPlainly(a.subarray(lost.at.x, next.x), b.subarray(lost.at.y, next.y)))
      runs.push({ ...run, from: run.from + lost.at.x, to: run.to + lost.at.y })
    at = next
  }
  return joined(runs)
}

/** The same for stretches that have nothing telling in common. */
function alignPlainly(a: Uint16Array, b: Uint16Array): Run[] {
  const runs: Run[] = []
  let [x, y] = [0, 0]
  while (x < a.length && y < b.length) {
    const found = search(a, b, x, y, Infinity)
    trace(found, x, y, runs)
    ;({ x, y } = found)
  }
  return runs
}

/** Runs that touch on both sides are one. */
function joined(runs: readonly Run[]): Run[] {
  const out: Run[] = []
  for (const run of runs) {
    const last = out.at(-1)
    if (last && last.from + last.length === run.from && last.to + last.length === run.to)
      out[out.length - 1] = { ...last, length: last.length + run.length }
    else out.push(run)
  }
  return out
}
