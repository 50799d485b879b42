import type { Span } from './span.ts'

/** A run of characters over which the same marks lie. */
export interface Run<M> {
  /** In the same text as the marks. */
  readonly span: Span
  /** In the order in which they were given. */
  readonly over: readonly M[]
}

/** Cuts `span` of a text where marks begin and end. Marks may overlap and reach beyond it. */
export function cutSpans<M extends { readonly span: Span }>(
  span: Span,
  marks: readonly M[],
): Run<M>[] {
  const [start, end] = span
  const near = marks.filter((mark) => mark.span[0] < end && mark.span[1] > start)
  const cuts = [start, end, ...near.flatMap((mark) => mark.span)]
  const places = [...new Set(cuts)].filter((at) => at >= start && at <= end)
  places.sort((a, b) => a - b)
  return places.slice(0, -1).map((from, i) => ({
    span: [from, places[i + 1]!],
    over: near.filter((mark) => mark.span[0] <= from && mark.span[1] > from),
  }))
}
