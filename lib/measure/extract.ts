import { extractDates } from '#lib/figure/extract-dates.ts'
import { extractFigures } from '#lib/figure/extract-figures.ts'
import { fold, foldSpan, unfoldSpan, type Folded } from '#lib/text/fold.ts'
import { overlap, type Span } from '#lib/text/span.ts'
import { findActor } from './find-actor.ts'
import { findWords, isAct, type WordHit } from './find-words.ts'
import { joinClauses, type Statement } from './join-clauses.ts'
import { judge } from './judge.ts'
import type { Measure } from './measure.ts'
import { paragraphsOf, type TextParts } from './paragraphs-of.ts'
import { splitClauses } from './clauses.ts'

const namedDocument = /《[^《》]{2,200}》/gu

/** The hits that lie in `[from, to)` of the folded text. Binary search for the first. */
function wordsIn(hits: readonly WordHit[], from: number, to: number): WordHit[] {
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (hits[middle]!.start < from) low = middle + 1
    else high = middle
  }
  const inside: WordHit[] = []
  for (; low < hits.length && hits[low]!.end <= to; low++) {
    const { start, end, classes } = hits[low]!
    inside.push({ start: start - from, end: end - from, classes })
  }
  return inside
}

function documentsIn(text: string, span: Span): Span[] {
  return [...text.slice(...span).matchAll(namedDocument)].map(({ 0: name, index }) => [
    span[0] + index,
    span[0] + index + name.length,
  ])
}

/** The measures of one paragraph. */
function extractFrom(folded: Folded, words: readonly WordHit[], scope: Span): Measure[] {
  const { text } = folded
  const clauses = splitClauses(text, scope)
  const state = (span: Span): Statement & { actor: Span | null } => {
    const [from, to] = foldSpan(folded, span)
    const plain = String.fromCharCode(...folded.codes.subarray(from, to))
    const hits = wordsIn(words, from, to)
    const actor = findActor(plain, hits)
    return {
      span,
      plain,
      acts: hits.some(isAct),
      judgement: judge(plain, hits),
      actor: actor && unfoldSpan(folded, from + actor[0], from + actor[1]),
    }
  }
  const figures = extractFigures(text, scope)
  const dates = extractDates(text, scope)
  const actors = clauses.map((clause) => state(clause.span).actor).filter((actor) => actor !== null)
  return joinClauses(clauses, state).map(({ span, category }) => ({
    span,
    category,
    actor:
      actors.find((actor) => overlap(actor, span) > 0) ??
      actors.findLast((actor) => actor[1] <= span[0]) ??
      null,
    figures: figures.filter((figure) => overlap(figure.span, span) > 0),
    date: dates.find((date) => overlap(date.span, span) > 0) ?? null,
    documents: documentsIn(text, span),
  }))
}

/**
 * The measures that `text` states, by start. Slogans, attitudes, praise and background are left out.
 * Works on folded text, so script, width and glosses make no difference; linear in the text.
 *
 * @param parts the paragraphs of `text`, its headings and noise (all spans in `text`), or `null` for
 *   a page's plain text, of which each line is taken as a paragraph or a heading
 */
export function extractMeasures(text: string, parts: TextParts | null): Measure[] {
  const folded = fold(text)
  const words = findWords(folded.codes)
  return paragraphsOf(text, parts).flatMap((scope) => extractFrom(folded, words, scope))
}
