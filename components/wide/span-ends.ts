import type { Span } from '#lib/text/span.ts'
import { firstFrom } from './first-from.ts'

/** One end of a span of a column's text: the sheet and the line on which it is. */
export interface SpanEnd {
  readonly sheet: number
  /** Of the column's text. */
  readonly line: number
  /** In the line, the character that is at this end. */
  readonly at: number
}

/**
 * Where a span of a text begins and ends; null where it is behind all lines. `lines` and `sheets` are
 * in order: spans of the text, and ranges of lines.
 */
export function spanEnds(
  lines: readonly { readonly shown: Span }[],
  sheets: readonly Span[],
  [start, end]: Span,
): readonly [SpanEnd, SpanEnd] | null {
  const endAt = (place: number): SpanEnd | null => {
    const line = firstFrom(lines.length, (i) => lines[i]!.shown[1] <= place)
    if (line === lines.length) return null
    const sheet = firstFrom(sheets.length, (i) => sheets[i]![1] <= line)
    return { sheet, line, at: Math.max(0, place - lines[line]!.shown[0]) }
  }
  const [first, last] = [endAt(start), endAt(end - 1)]
  return first && last && [first, last]
}
