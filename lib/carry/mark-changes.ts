import type { PassagePair } from '#lib/match/page-match.ts'
import { cut, type Span } from '#lib/text/span.ts'

/** A stretch of a passage, as words. */
export interface Stretch {
  readonly words: string
  /** Part of a figure, date or name that the other side tells otherwise. */
  readonly changed: boolean
}

/** Cuts `span` of `text` at `marks` (spans in `text`, which may overlap and reach beyond it). */
function stretches(text: string, span: Span, marks: readonly Span[]): Stretch[] {
  const inside = marks
    .map(([start, end]): Span => [Math.max(start, span[0]), Math.min(end, span[1])])
    .filter(([start, end]) => start < end)
    .sort((a, b) => a[0] - b[0])
  const parts: Stretch[] = []
  let at = span[0]
  for (const [start, end] of inside) {
    if (start > at) parts.push({ words: cut(text, [at, start]), changed: false })
    if (end > at) parts.push({ words: cut(text, [Math.max(at, start), end]), changed: true })
    at = Math.max(at, end)
  }
  if (at < span[1]) parts.push({ words: cut(text, [at, span[1]]), changed: false })
  return parts
}

/** Both sides of a passage pair, with the figures, dates and names that they tell otherwise. */
export function markChanges(
  { page, span, changes }: PassagePair,
  pageText: string,
  reportText: string,
): { readonly page: readonly Stretch[]; readonly report: readonly Stretch[] } {
  return {
    page: stretches(
      pageText,
      page,
      changes.map((change) => change.page),
    ),
    report: stretches(
      reportText,
      span,
      changes.map((change) => change.span),
    ),
  }
}
