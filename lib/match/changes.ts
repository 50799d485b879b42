import { fold } from '#lib/text/fold.ts'
import type { Span } from '#lib/text/span.ts'
import { alignTokens } from './align-tokens.ts'
import { findNameChanges } from './name-changes.ts'
import type { Change } from './page-match.ts'
import { isChange } from './is-change.ts'
import { pairNumerals, type NumeralPair } from './pair-numerals.ts'
import { passageTokens, type PassageTokens } from './passage-tokens.ts'

/**
 * A passage's ends are where wording agrees, so a changed number at its very edge stands outside:
 * look so many UTF-16 units further.
 */
const MARGIN = 16
/** 3月, 2020年, 5日, 5号; 个月 and 年级 are counted, and 48年 lasts. */
const DATE_AFTER = /^(?:月(?!租|薪)|[日号](?!楼|线|文|令|院|机|车|门|店))/
const YEAR_AFTER = /^年(?!级|度|产|薪)/
const DATE_SIGNS = /^[年月日号/.-]$/

/** What follows a numeral says whether it is a part of a date. */
function isDatePart(passage: PassageTokens, token: number): boolean {
  const numeral = passage.numerals.get(token)!
  const after = passage.plain.text.slice(numeral.span[1], numeral.span[1] + 2)
  if (numeral.ratio !== '') return false
  return DATE_AFTER.test(after) || (YEAR_AFTER.test(after) && (numeral.value ?? 0) >= 1000)
}

/** A change whose two sides are still ranges of tokens, ends included. */
interface Draft {
  readonly kind: Change['kind']
  readonly page: Span
  readonly report: Span
}

/** Whether token `next` follows token `last` in one date: 2月|3日. */
function inOneDate(passage: PassageTokens, last: number, next: number): boolean {
  const between = passage.plain.text.slice(passage.ends[last], passage.starts[next])
  return next > last && DATE_SIGNS.test(between)
}

/** Changed parts of one date are one change. */
function joinDates(drafts: readonly Draft[], page: PassageTokens, report: PassageTokens): Draft[] {
  const out: Draft[] = []
  for (const draft of drafts) {
    const last = out.at(-1)
    const joins =
      last?.kind === 'date' &&
      draft.kind === 'date' &&
      inOneDate(page, last.page[1], draft.page[0]) &&
      inOneDate(report, last.report[1], draft.report[0])
    if (joins)
      out[out.length - 1] = {
        kind: 'date',
        page: [last.page[0], draft.page[1]],
        report: [last.report[0], draft.report[1]],
      }
    else out.push(draft)
  }
  return out
}

function draftOf(pair: NumeralPair, page: PassageTokens, report: PassageTokens): Draft {
  const date = isDatePart(page, pair.page) || isDatePart(report, pair.report)
  return {
    kind: date ? 'date' : 'figure',
    page: [pair.page, pair.page],
    report: [pair.report, pair.report],
  }
}

/** The span in the original text of tokens `first` to `last`. */
function originalSpan(passage: PassageTokens, [first, last]: Span): Span {
  return passage.plain.spanOf(passage.starts[first]!, passage.ends[last]!)
}

/** Whether a pair stands in the passage or, with the same words beside it, right at its edge. */
function belongs(pair: NumeralPair, at: Span, passage: Span): boolean {
  if (at[0] >= passage[1]) return pair.sameBefore && pair.sameUnit
  if (at[1] <= passage[0]) return pair.sameUnit
  return true
}

const isInside = (place: number, [start, end]: Span) => start < place && place < end

/**
 * Whether a passage begins or ends inside the numeral at `at`, and the words beyond differ: what
 * the other side lacks of it was never taken over.
 */
function isCut(pair: NumeralPair, at: Span, passage: Span): boolean {
  return (
    (isInside(passage[0], at) && !pair.sameBefore) || (isInside(passage[1], at) && !pair.sameUnit)
  )
}

const widened = ([start, end]: Span, text: string): Span => [
  Math.max(0, start - MARGIN),
  Math.min(text.length, end + MARGIN),
]

/** How often a name stands in a text; the text is only folded when somebody asks. */
function counterOf(text: string): (name: string) => number {
  let words: string | null = null
  return (name) => {
    words ??= Array.from(fold(text).codes, (code) => String.fromCharCode(code)).join('')
    return words.split(name).length - 1
  }
}

/**
 * What the page says otherwise inside a passage that it took over: `page` in `pageText` beside
 * `span` in `reportText`. Figures and dates are compared by value, so another notation (93% and
 * 百分之九十三, 2.3万 and 23000, 2月3日 and 二月三日) is no change, nor is script, width,
 * punctuation or a gloss. Names only where there is evidence that they are names. In the page's
 * order. Cost as `alignCodes`.
 */
export function findChanges(
  pageText: string,
  page: Span,
  reportText: string,
  span: Span,
): Change[] {
  const pageTokens = passageTokens(pageText, widened(page, pageText))
  const reportTokens = passageTokens(reportText, widened(span, reportText))
  const other = alignTokens(pageTokens, reportTokens)
  const numbers = pairNumerals(pageTokens, reportTokens, other)
    .filter((pair) => {
      const here = originalSpan(pageTokens, [pair.page, pair.page])
      const there = originalSpan(reportTokens, [pair.report, pair.report])
      return belongs(pair, here, page) && !isCut(pair, here, page) && !isCut(pair, there, span)
    })
    .filter((pair) => isChange(pair, pageTokens, reportTokens))
    .map((pair) => draftOf(pair, pageTokens, reportTokens))
  const names = findNameChanges(pageTokens, reportTokens, other, counterOf(reportText))
  return [
    ...joinDates(numbers, pageTokens, reportTokens),
    ...names.map((name) => ({
      kind: 'name' as const,
      page: last(name.page),
      report: last(name.report),
    })),
  ]
    .map((draft) => ({
      kind: draft.kind,
      page: originalSpan(pageTokens, draft.page),
      span: originalSpan(reportTokens, draft.report),
    }))
    .sort((a, b) => a.page[0] - b.page[0])
}

/** A half-open range of tokens with its end included. */
const last = ([start, end]: Span): Span => [start, end - 1]
