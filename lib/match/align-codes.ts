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

/**
 * How far diagonal k came in `a` after d edits, −1 where it did not: at `d² + d + k`. One buffer
 * for all searches, since each writes every cell before it reads it.
 */
const reached = new Int32Array((MOST_EDITS + 1) ** 2)

/** Where a search ended, and after how many edits. */
interface End {
  readonly x: number
  readonly y: number
  readonly edits: number
}

/** How far the codes agree from `a[x]` and `b[y]` on. */
function slide(a: Uint16Array, b: Uint16Array, x: number, y: number): number {
  let i = x
  let j = y
  while (i < a.length && j < b.length && a[i] === b[j]) {
    i++
    j++
  }
  return i
}

/** Where diagonal k starts its d-th edit: a step down skips a code of `b`, one right a code of `a`. */
function step(d: number, k: number): { readonly x: number; readonly down: boolean } {
  const row = (d - 1) * d
  const below = k < d - 1 ? reached[row + k + 1]! : -1
  const left = k > 1 - d ? reached[row + k - 1]! : -1
  const right = left < 0 ? -1 : left + 1
  return right > below ? { x: right, down: false } : { x: below, down: true }
}

/** Greedy search from (x0, y0) until both ends or `MOST_EDITS`. */
function search(a: Uint16Array, b: Uint16Array, x0: number, y0: number): End {
  let best: End = { x: x0, y: y0, edits: 0 }
  let furthest = -1
  let bestDiagonal = 0
  for (let d = 0; d <= MOST_EDITS; d++) {
    for (let k = -d; k <= d; k += 2) {
      const start = d === 0 ? x0 : step(d, k).x
      const y = y0 + start - x0 - k
      if (start < 0 || start > a.length || y > b.length) {
        reached[d * d + d + k] = -1
        continue
      }
      const x = slide(a, b, start, y)
      reached[d * d + d + k] = x
      // Among equals the middle one: neither side runs out before the other.
      const sum = 2 * x - k
      if (sum < furthest || (sum === furthest && Math.abs(k) >= Math.abs(bestDiagonal))) continue
      furthest = sum
      bestDiagonal = k
      best = { x, y: y + x - start, edits: d }
      if (x === a.length && best.y === b.length) return best
    }
  }
  return best
}

/** The runs on the path from (x0, y0) to the end of a search, last first. */
function trace(end: End, x0: number, y0: number): Run[] {
  const runs: Run[] = []
  let { x, y } = end
  for (let d = end.edits; d >= 0; d--) {
    const start = d === 0 ? { x: x0, down: false } : step(d, x - x0 - (y - y0))
    const length = x - start.x
    if (length > 0) runs.push({ from: start.x, to: y - length, length })
    x = start.x - (start.down ? 0 : 1)
    y -= length + (start.down ? 1 : 0)
  }
  return runs
}

/**
 * The runs that two code sequences share in the same order, so that as few codes as possible are
 * left over. E. W. Myers, “An O(ND) Difference Algorithm and Its Variations” (Algorithmica 1986),
 * restarted after `MOST_EDITS` edits: at most O(MOST_EDITS · (n + m)) steps, and memory that does
 * not grow with the texts.
 */
export function alignCodes(a: Uint16Array, b: Uint16Array): Run[] {
  const runs: Run[] = []
  let x = 0
  let y = 0
  while (x < a.length && y < b.length) {
    const found = search(a, b, x, y)
    runs.push(...trace(found, x, y).reverse())
    x = found.x
    y = found.y
  }
  return joined(runs)
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
