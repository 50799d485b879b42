import { cut, type Span } from '#lib/text/span.ts'
import type { ConvertedText } from './converted-text.ts'
import type { Undecided } from './find-undecided.ts'
import { phrasesAround } from './phrases-around.ts'
import { faultOf } from './word-lines.ts'

/** A phrase that could be one of the reader's own words: it would settle a doubt. */
export interface DoubtPhrase {
  /** As it stands in the original. */
  readonly from: string
  /** What conversion made of it, before and after the doubtful character. */
  readonly before: string
  readonly after: string
}

/** A character of a converted text that may have to be another one. */
export interface Doubt {
  /** In the converted text. */
  readonly span: Span
  readonly original: string
  readonly answer: string
  /** What else it may be, commonest first. */
  readonly alternatives: readonly string[]
  /** The likeliest first. */
  readonly phrases: readonly DoubtPhrase[]
}

function phraseOf(
  text: string,
  around: Span,
  span: Span,
  converted: ConvertedText,
): DoubtPhrase | null {
  const [start, end] = converted.toConverted(around)
  const [from, to] = converted.toConverted(span)
  const phrase = {
    from: cut(text, around),
    before: converted.text.slice(start, from),
    after: converted.text.slice(to, end),
  }
  const whole = phrase.before + cut(converted.text, [from, to]) + phrase.after
  return faultOf(phrase.from, whole) === null ? phrase : null
}

/**
 * The doubts about `converted`, made of `text`, where `undecided` is what no phrase decided in it. A
 * phrase of the region that took the character up later has decided it.
 */
export function doubtsIn(
  text: string,
  converted: ConvertedText,
  undecided: readonly Undecided[],
): Doubt[] {
  const phrasesOf = phrasesAround(text)
  return undecided.flatMap(({ span: original, answer, alternatives, beside }) => {
    const span = converted.toConverted(original)
    if (cut(converted.text, span) !== answer) return []
    const phrases = phrasesOf(original, beside).flatMap((around) => {
      return phraseOf(text, around, original, converted) ?? []
    })
    return [{ span, original: cut(text, original), answer, alternatives, phrases }]
  })
}
