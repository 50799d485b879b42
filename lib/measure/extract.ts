import { extractDates } from '#lib/figure/extract-dates.ts'
import { extractFigures } from '#lib/figure/extract-figures.ts'
import { fold, foldSpan, unfoldSpan, type Folded } from '#lib/text/fold.ts'
import { overlap, type Span } from '#lib/text/span.ts'
import { textOfCodes } from '#lib/text/text-of-codes.ts'
import { findActor } from './find-actor.ts'
import { findWords, isAct } from './find-words.ts'
import { joinClauses, type Statement } from './join-clauses.ts'
import { judge } from './judge.ts'
import type { Measure } from './measure.ts'
import { paragraphsOf, type TextParts } from './paragraphs-of.ts'
import { splitClauses } from './clauses.ts'

/** A quoted name: “众志成城、共克时艰”主题党日活动. */
const campaign =
  /[“「『"][^“”「」『』"]{2,40}[”」』"](?=(?:为|等)?(?:主题|主題|实践|實踐|活动|活動|专项|專項|行动|行動|系列|道德|微党课|微黨課|党课|黨課|讲堂|講堂|征文|徵文))/gu
const namedDocument = /《[^《》]{2,200}》/gu

function documentsIn(text: string, span: Span): Span[] {
  return [...text.slice(...span).matchAll(namedDocument)].map(({ 0: name, index }) => [
    span[0] + index,
    span[0] + index + name.length,
  ])
}

/** `text` with the names of campaigns blanked, offsets kept: they say nothing of what was done. */
function withoutCampaigns(text: string): string {
  return text.replace(campaign, (name) => ' '.repeat(name.length))
}

interface ClauseStatement extends Statement {
  /** In the text. */
  readonly actor: Span | null
}

/** What the clause at `span` of the folded text says. */
function stateClause(folded: Folded, span: Span): ClauseStatement {
  const [from, to] = foldSpan(folded, span)
  // Word by clause: punctuation is folded away, and no word goes on behind it.
  const codes = folded.codes.subarray(from, to)
  const plain = textOfCodes(codes)
  const hits = findWords(codes)
  const actor = findActor(plain, hits)
  return {
    span,
    plain,
    acts: hits.some(isAct),
    judgement: judge(plain, hits),
    actor: actor && unfoldSpan(folded, from + actor[0], from + actor[1]),
  }
}

/** The measures of one paragraph of `text`; `folded` lacks the names of campaigns. */
function extractFrom(text: string, folded: Folded, scope: Span): Measure[] {
  const clauses = splitClauses(folded.text, scope)
  const known = new Map<Span, ClauseStatement>()
  const state = (span: Span): ClauseStatement => {
    const stated = known.get(span) ?? stateClause(folded, span)
    known.set(span, stated)
    return stated
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
  const folded = fold(withoutCampaigns(text))
  return paragraphsOf(text, parts).flatMap((scope) => extractFrom(text, folded, scope))
}
