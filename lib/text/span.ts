/**
 * A half-open range `[start, end)` of UTF-16 code units in one text.
 * A span says nothing about which text it belongs to: the field or parameter that holds it does.
 */
export type Span = readonly [start: number, end: number]

/** How many UTF-16 code units two spans of the same text share. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]))
}

/** The characters of `text` that `span` covers. */
export function cut(text: string, span: Span): string {
  return text.slice(span[0], span[1])
}
