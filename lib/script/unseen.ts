import type { Span } from '#lib/text/span.ts'
import { mappedText, type ConvertedText } from './converted-text.ts'

/** Soft hyphens, zero-width characters, variation selectors. */
const UNSEEN =
  '(?:[\\u00ad\\u200b\\u200c\\u2060\\ufeff]|\\u200d|[\\ufe00-\\ufe0f]|[\\u{e0100}-\\u{e01ef}])+'
const ANY = new RegExp(UNSEEN, 'u')
const IN_CHINESE = new RegExp(`(?<=\\p{Script=Han})${UNSEEN}(?=\\p{Script=Han})`, 'gu')

/** A text of which nobody sees that it is not `seen`. */
export interface Unseen {
  /** The text as a reader sees it, and as dictionaries have its words. */
  readonly seen: string
  /** What stands before the unit `at` of `seen`, in order; `before`: the length of all that is before it. */
  readonly marks: readonly Mark[]
}

interface Mark {
  readonly at: number
  readonly text: string
  readonly before: number
}

/**
 * Takes out what stands unseen between two Chinese characters (头, zero-width space, 发); null where
 * nothing does, as in nearly all texts. Linear.
 */
export function takeUnseen(text: string): Unseen | null {
  if (!ANY.test(text)) return null
  let taken = 0
  const marks = Array.from(text.matchAll(IN_CHINESE), ({ 0: mark, index }) => {
    const before = taken
    taken += mark.length
    return { at: index - before, text: mark, before }
  })
  return marks.length ? { seen: text.replace(IN_CHINESE, ''), marks } : null
}

/** How much was taken out before `at` in `seen`, and with `also` right there. Logarithmic. */
function takenBefore({ marks }: Unseen, at: number, also: boolean): number {
  let [low, high] = [0, marks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const place = marks[middle]!.at
    if (place < at || (also && place === at)) low = middle + 1
    else high = middle
  }
  const last = marks[low - 1]
  return last ? last.before + last.text.length : 0
}

/** Where a span of `seen` stands in the text that it was taken from. */
export function withUnseen(unseen: Unseen, [start, end]: Span): Span {
  return [start + takenBefore(unseen, start, true), end + takenBefore(unseen, end, false)]
}

/**
 * Puts back what was taken out of a text into what its `seen` became; where a phrase changed its
 * length, behind it. The answer is about the text that it was taken from.
 */
export function putUnseenBack(unseen: Unseen, converted: ConvertedText): ConvertedText {
  const parts = converted.uneven
  let text = ''
  let written = 0
  let next = 0
  let shift = 0
  for (const { at, text: mark } of unseen.marks) {
    for (; next < parts.length && parts[next]!.original[0] < at; next++)
      shift = parts[next]!.converted[1] - parts[next]!.original[1]
    const place = Math.max(at, parts[next - 1]?.original[1] ?? 0) + shift
    text += converted.text.slice(written, place) + mark
    written = place
  }
  text += converted.text.slice(written)
  const uneven = parts.map(({ original, converted: [from, to] }) => ({
    original: withUnseen(unseen, original),
    converted: [
      from + takenBefore(unseen, original[0], true),
      to + takenBefore(unseen, original[1], false),
    ] as const,
  }))
  return mappedText(text, uneven)
}
