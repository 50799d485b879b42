import { fold, type Folded } from '#lib/text/fold.ts'
import type { Span } from '#lib/text/span.ts'
import { alignCodes, type Run } from './align-codes.ts'

/**
 * A stretch of a passage pair. Segments follow each other without a gap on both sides; either span
 * of a changed one may be empty, where something was left out or put in.
 */
export interface Segment {
  readonly kind: 'equal' | 'changed'
  /** In the page's text. */
  readonly page: Span
  /** In the report's text. */
  readonly span: Span
}

/** An equal run of fewer codes between two changes is chance and hinders reading. */
const SHORTEST_RUN = 2
/** A run is between two changes when so many codes around it are changed on one side. */
const CHANGED_AROUND = 4

interface Gap {
  readonly a: number
  readonly b: number
}

/** The changed codes before run `i`, on each side. */
function gapBefore(runs: readonly Run[], i: number): Gap {
  const { from, to } = runs[i]!
  const last = runs[i - 1] ?? { from: 0, to: 0, length: 0 }
  return { a: from - last.from - last.length, b: to - last.to - last.length }
}

/** Runs without those that only chance put between two changes. */
function withoutChance(runs: readonly Run[]): Run[] {
  return runs.filter((run, i) => {
    if (run.length >= SHORTEST_RUN || i === 0 || i === runs.length - 1) return true
    const before = gapBefore(runs, i)
    const after = gapBefore(runs, i + 1)
    if (before.a + before.b === 0 || after.a + after.b === 0) return true
    return Math.max(before.a + after.a, before.b + after.b) < CHANGED_AROUND
  })
}

/** Where code `i` begins in the text of the slice that starts at `base`; its end for the last one. */
const startOf = (folded: Folded, i: number, base: number) =>
  base + (i === 0 ? 0 : (folded.offsets[i] ?? folded.text.length))

/**
 * What a page changed in a passage, for display: `page` in `pageText` beside `span` in
 * `reportText`, character by character. Differences of script, width, case, punctuation, spaces and
 * glosses are none; what folding drops belongs to the segment before it. Together the segments are
 * exactly the two passages. Cost as `alignCodes`.
 */
export function diffPassages(
  pageText: string,
  page: Span,
  reportText: string,
  span: Span,
): Segment[] {
  const a = fold(pageText.slice(...page))
  const b = fold(reportText.slice(...span))
  const segments: Segment[] = []
  let x = 0
  let y = 0
  const push = (kind: Segment['kind'], toX: number, toY: number) => {
    if (x === toX && y === toY) return
    segments.push({
      kind,
      page: [startOf(a, x, page[0]), startOf(a, toX, page[0])],
      span: [startOf(b, y, span[0]), startOf(b, toY, span[0])],
    })
    x = toX
    y = toY
  }
  for (const run of withoutChance(alignCodes(a.codes, b.codes))) {
    push('changed', run.from, run.to)
    push('equal', run.from + run.length, run.to + run.length)
  }
  push('changed', a.codes.length, b.codes.length)
  return closed(segments, page, span)
}

/** The last segment reaches the end of both passages, signs that folding drops included. */
function closed(segments: readonly Segment[], page: Span, span: Span): Segment[] {
  const last = segments.at(-1)
  if (!last) return page[0] < page[1] || span[0] < span[1] ? [{ kind: 'equal', page, span }] : []
  const end: Segment = {
    ...last,
    page: [last.page[0], page[1]],
    span: [last.span[0], span[1]],
  }
  return [...segments.slice(0, -1), end]
}
