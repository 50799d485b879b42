import { fold, unfoldSpan } from './fold.ts'
import { cut, type Span } from './span.ts'

/** What a number counts stands so many UTF-16 units from it, at most. */
const REACH = 24

/**
 * `words` as `text` writes them right behind `place` or, if not there, right before it: in its script, with its
 * glosses. `words` themselves where it has them in neither place.
 */
export function writtenNear(text: string, [start, end]: Span, words: string): string {
  const wanted = [...fold(words).codes]
  const find = (part: string, from: 'start' | 'end'): string | null => {
    const folded = fold(part)
    const places = Array.from({ length: folded.codes.length }, (_, at) => at)
    if (from === 'end') places.reverse()
    const at = places.find((place) => wanted.every((code, i) => folded.codes[place + i] === code))
    return at === undefined ? null : cut(part, unfoldSpan(folded, at, at + wanted.length))
  }
  if (wanted.length === 0) return words
  const behind = text.slice(end, end + REACH)
  const before = text.slice(Math.max(0, start - REACH), start)
  return find(behind, 'start') ?? find(before, 'end') ?? words
}
