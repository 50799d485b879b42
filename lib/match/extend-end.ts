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
const pageBreaks = new Float64Array(WIDTH)
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

/** Fills `breaks[i]` with the cost of taking the `i`-th code beyond; says how many there are. */
function readBreaks(folded: Folded, from: number, step: 1 | -1, breaks: Float64Array): number {
  const size = folded.codes.length
  const room = Math.max(0, Math.min(REACH, step > 0 ? size - from : from + 1))
  for (let i = 1; i <= room; i++) {
    const at = from + (i - 1) * step
    const near = at - step
    breaks[i] =
      near < 0 || near >= size ? 0 : breakCost(folded, Math.min(at, near), Math.max(at, near))
  }
  return room
}

/**
 * Extends an alignment beyond one of its ends, over replaced, missing and added characters:
 * gapped X-drop extension (Zhang, Schwartz, Wagner and Miller, J. Comput. Biol. 2000).
 * `step` is 1 for the end and −1 for the start; `pageFrom` and `reportFrom` are the first codes
 * beyond it; `information` is what a code is worth. Cost: at most 28 × 28 cells.
 */
export function extendEnd(
  page: Folded,
  pageFrom: number,
  report: Folded,
  reportFrom: number,
  step: 1 | -1,
  information: Float32Array,
): Extension {
  const pageRoom = readBreaks(page, pageFrom, step, pageBreaks)
  const reportRoom = readBreaks(report, reportFrom, step, reportBreaks)
  let best = 0
  let bestPage = 0
  let bestReport = 0
  cells[0] = 0
  for (let i = 0; i <= pageRoom; i++) {
    let alive = i === 0
    const code = i ? page.codes[pageFrom + (i - 1) * step]! : 0
    const pageBreak = i ? pageBreaks[i]! : 0
    for (let j = i ? 0 : 1; j <= reportRoom; j++) {
      const at = i * WIDTH + j
      let score = -Infinity
      if (i) score = cells[at - WIDTH]! - MISSING - pageBreak
      if (j) score = Math.max(score, cells[at - 1]! - MISSING)
      if (i && j) {
        const same = code === report.codes[reportFrom + (j - 1) * step]!
        const own = same ? information[code]! : -REPLACED
        const lonely = Math.max(0, pageBreak - reportBreaks[j]!)
        score = Math.max(score, cells[at - WIDTH - 1]! + own - lonely)
      }
      if (score < best - DROP) score = -Infinity
      else alive = true
      cells[at] = score
      if (score > best + 1e-9) {
        best = score
        bestPage = i
        bestReport = j
      }
    }
    if (!alive) break
  }
  return [bestPage, bestReport]
}
