import type { Span } from '#lib/text/span.ts'

/** How many UTF-16 units to tell on each side, at most. */
export interface Reach {
  readonly before: number
  readonly after: number
}

/** What stands right before and after a few characters of a text, as far as the next stop. */
export interface WordsAround {
  readonly before: string
  readonly after: string
}

const LAST_WORDS = /[\p{L}\p{N}%‰]*$/u
const FIRST_WORDS = /^[\p{L}\p{N}%‰]*/u
const CUT = '…'

/** A number says little without what it counts: the words around `span` of `text`. */
export function wordsAround(text: string, [start, end]: Span, reach: Reach): WordsAround {
  const near = text.slice(Math.max(0, start - reach.before), start)
  const before = LAST_WORDS.exec(near)?.[0] ?? ''
  const after = FIRST_WORDS.exec(text.slice(end, end + reach.after))?.[0] ?? ''
  return {
    before: before.length > 0 && before.length === reach.before ? CUT + before : before,
    after: after.length > 0 && after.length === reach.after ? after + CUT : after,
  }
}
