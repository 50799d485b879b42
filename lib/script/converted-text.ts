import type { Span } from '#lib/text/span.ts'
import type { Trace } from './trace.ts'

/**
 * A converted text and the way between its offsets and the original's. Where a phrase changed its
 * length (U盘 → 隨身碟) its parts have no counterparts: a span that touches it takes it whole.
 * Both ways are monotone.
 */
export interface ConvertedText {
  readonly text: string
  /** The span of the original that a span of `text` stands for. */
  toOriginal(span: Span): Span
  /** The span of `text` that stands for a span of the original. */
  toConverted(span: Span): Span
  /** What changed its length: spans of the original and of `text`, in order; often none. */
  readonly uneven: readonly UnevenPart[]
}

export interface UnevenPart {
  /** In the original. */
  readonly original: Span
  /** In the converted text. */
  readonly converted: Span
}

type Side = 'original' | 'converted'

function carry(parts: readonly UnevenPart[], span: Span, from: Side, to: Side): Span {
  const [start, end] = span
  let low = 0
  for (let high = parts.length; low < high;) {
    const middle = (low + high) >> 1
    if (parts[middle]![from][1] <= start) low = middle + 1
    else high = middle
  }
  const before = parts[low - 1]
  let shift = before ? before[to][1] - before[from][1] : 0
  let first = parts[low]
  const carriedStart = first && first[from][0] < start ? first[to][0] : start + shift
  if (start === end) return [carriedStart, carriedStart]
  for (; first && first[from][0] < end; first = parts[++low]) {
    if (first[from][1] > end) return [carriedStart, first[to][1]]
    shift = first[to][1] - first[from][1]
  }
  return [carriedStart, end + shift]
}

/** A converted text from what changed its length in it, as `ConvertedText` lists it. */
export function mappedText(text: string, uneven: readonly UnevenPart[]): ConvertedText {
  return {
    text,
    uneven,
    toOriginal: (span) => carry(uneven, span, 'converted', 'original'),
    toConverted: (span) => carry(uneven, span, 'original', 'converted'),
  }
}

/** What a chain made of a text, `text`, and the `trace` of its way. */
export function convertedText(text: string, trace: Trace): ConvertedText {
  const uneven = trace
    .filter(([from, to, newFrom, newTo]) => to - from !== newTo - newFrom)
    .map(([from, to, newFrom, newTo]): UnevenPart => ({
      original: [from, to],
      converted: [newFrom, newTo],
    }))
  return mappedText(text, uneven)
}
