import { cutSpans } from '#lib/text/cut-spans.ts'
import type { Span } from '#lib/text/span.ts'

/**
 * `different`: a character that the other side has not. `changed`: part of a figure, date or name
 * that the sides tell otherwise. `passage`: what the other text has too; `topic`: what it says in
 * other words; `stock`: a phrase of the genre in both. `measure` and `figure`: what the text says was
 * done, and in what numbers. `gloss`: how a character is said, which is not shown.
 */
export type MarkKind =
  'different' | 'changed' | 'passage' | 'topic' | 'stock' | 'measure' | 'figure' | 'gloss'

/** A mark on a span of a text that the caller knows. */
export interface Mark {
  readonly span: Span
  readonly kind: MarkKind
  /** What the mouse tells about it. */
  readonly note?: string
  /** The passage pair that it is a side of, by its number. */
  readonly pair?: number
}

/** A run of characters that carry the same marks. */
export interface Segment {
  /** In the same text as the marks. */
  readonly span: Span
  readonly kinds: readonly MarkKind[]
  readonly note?: string | undefined
  readonly pair?: number | undefined
}

/** Cuts `span` of a text where its marks begin and end. Marks may overlap and reach beyond it. */
export function cutMarks(span: Span, marks: readonly Mark[]): Segment[] {
  return cutSpans(span, marks).map(({ span, over }) => {
    const kinds = [...new Set(over.map((mark) => mark.kind))]
    const note = over.find((mark) => mark.note !== undefined)?.note
    const pair = over.find((mark) => mark.pair !== undefined)?.pair
    return {
      span,
      kinds,
      ...(note === undefined ? {} : { note }),
      ...(pair === undefined ? {} : { pair }),
    }
  })
}
