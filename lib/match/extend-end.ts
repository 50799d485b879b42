import type { Folded } from '#lib/text/fold.ts'

/** How far an end may move, in codes. */
const REACH = 28
/** Costs, in telling characters. */
const REPLACED = 0.5
const MISSING = 0.55
/** Where the page begins a new paragraph and the report does not, the passage has likely ended. */
const PARAGRAPH = 1.2
const SENTENCE = 0.5
/** Extension stops where every path has fallen this far below the best. */
const DROP = 2.6

const WIDTH = REACH + 1
const cells = new Float64Array(WIDTH * WIDTH)
const reportBreaks = new Float64Array(WIDTH)

/** How many codes of page and report belong to the passage beyond its end. */
export type Extension = readonly [page: number, report: number]

/** What it costs to go on over the break between two codes that follow each other. */
function breakCost({ text, offsets }: Folded, before: number, after: number): number {
  let cost = 0
  for (let at = offsets[before]! + 1; at < offsets[after]!; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x0a) return PARAGRAPH
    if (unit === 0x3002 || unit === 0xff01 || unit === 0xff1f || unit === 0x21 || unit === 0x3f)
      cost = SENTENCE
  }
  return cost
}

/** How many codes there are from `from` on, in the direction of `step`, within reach. */
const roomOf = (size: number, from: number, step: 1 | -1) =>
  Math.max(0, Math.min(REACH, step > 0 ? size - from : from + 1))

/** What it costs to take the `i`-th code from `from` on. */
function breakAt(folded: Folded, from: number, step: 1 | -1, i: number): number {
  const at = from + (i - 1) * step
  const near = at - step
  if (near < 0 || near >= folded.codes.length) return 0
  return breakCost(folded, Math.min(at, near), Math.max(at, near))
}

/**
 * Extends an alignment beyond one of its ends, over replaced, missing and added characters:
 * gapped X-drop extension (Zhang, Schwartz, Wagner and Miller, J. Comput. Biol. 2000).
 * `step` is 1 for the end and −1 for the start; `pageFrom` and `reportFrom` are the first codes
 * beyond it; `information` is what a code is worth. Cost: at most 28 × 28 cells, and of a row only
 * those that a path still reaches.
 */
export function extendEnd(
  page: Folded,
  pageFrom: number,
  report: Folded,
  reportFrom: number,
  step: 1 | -1,
  information: Float32Array,
): Extension {
  const pageRoom = roomOf(page.codes.length, pageFrom, step)
  const reportRoom = roomOf(report.codes.length, reportFrom, step)
  let breaksRead = 0
  let best = 0
  let bestPage = 0
  let bestReport = 0
  // The first and the last cell of the row before that a path reaches.
  let first = 0
  let last = -1
  cells[0] = 0
  for (let i = 0; i <= pageRoom; i++) {
    const code = i ? page.codes[pageFrom + (i - 1) * step]! : 0
    const pageBreak = i ? breakAt(page, pageFrom, step, i) : 0
    let firstAlive = i ? WIDTH : 0
    let lastAlive = 0
    const row = i * WIDTH
    if (first > 0) cells[row + first - 1] = cells[row - WIDTH + first - 1] = -Infinity
    for (let j = i ? first : 1; j <= reportRoom; j++) {
      for (; breaksRead < j; breaksRead++)
        reportBreaks[breaksRead + 1] = breakAt(report, reportFrom, step, breaksRead + 1)
      const at = row + j
      let score = -Infinity
      if (i && j <= last) score = cells[at - WIDTH]! - MISSING - pageBreak
      if (j) score = Math.max(score, cells[at - 1]! - MISSING)
      if (i && j && j <= last + 1) {
        const same = code === report.codes[reportFrom + (j - 1) * step]!
        const own = same ? information[code]! : -REPLACED
        const lonely = Math.max(0, pageBreak - reportBreaks[j]!)
        score = Math.max(score, cells[at - WIDTH - 1]! + own - lonely)
      }
      const alive = score >= best - DROP
      cells[at] = alive ? score : -Infinity
      if (!alive && j > last) break
      if (!alive) continue
      firstAlive = Math.min(firstAlive, j)
      lastAlive = j
      if (score > best + 1e-9) {
        best = score
        bestPage = i
        bestReport = j
      }
    }
    if (firstAlive === WIDTH) break
    first = firstAlive
    last = lastAlive
  }
  return [bestPage, bestReport]
}
