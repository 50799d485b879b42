import { fold } from '#lib/text/fold.ts'
import type { Span } from '#lib/text/span.ts'
import { textOfCodes } from '#lib/text/text-of-codes.ts'
import { alignTokens } from './align-tokens.ts'
import { findBoundChanges } from './bound-changes.ts'
import { findNameChanges } from './name-changes.ts'
import { amountAt, compareAmounts } from './compare-amounts.ts'
import { findDateChanges } from './date-changes.ts'
import { isDatePart } from './date-part.ts'
import type { Change } from './page-match.ts'
import { isChange } from './is-change.ts'
import { isEnumerator } from './is-enumerator.ts'
import { joinDates, type Draft } from './join-dates.ts'
import { pairNumerals, type NumeralPair } from './pair-numerals.ts'
import { passageTokens, type PassageTokens } from './passage-tokens.ts'

/**
 * A passage's ends are where wording agrees, so a changed number at its very edge stands outside:
 * look so many UTF-16 units further.
 */
const MARGIN = 16

/** The tokens of the number at `token`, and of its unit where there is one. */
function withUnit(passage: PassageTokens, token: number): Span {
  const end = amountAt(passage, token)?.end ?? 0
  let last = token
  while ((passage.ends[last + 1] ?? Infinity) <= end) last++
  return [token, last]
}

function draftOf(pair: NumeralPair, page: PassageTokens, report: PassageTokens): Draft {
  const [here, there] = [amountAt(page, pair.page), amountAt(report, pair.report)]
  const sameUnit = here?.unit?.sign === there?.unit?.sign
  const sameNumber = page.numerals.get(pair.page)!.value === report.numerals.get(pair.report)!.value
  // Where units or halves differ, the number alone does not show the change.
  if (compareAmounts(here, there) === 'other' && (!sameUnit || sameNumber))
    return {
      kind: 'figure',
      page: withUnit(page, pair.page),
      report: withUnit(report, pair.report),
    }
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
    words ??= textOfCodes(fold(text).codes)
    return words.split(name).length - 1
  }
}

/**
 * What the page says otherwise inside a passage that it took over: `page` in `pageText` beside
 * `span` in `reportText`. Figures and dates are compared by value, so another notation (93% and
 * 百分之九十三, 2.3万 and 23000, 2月3日 and 二月三日) is no change, nor is script, width,
 * punctuation, a gloss or another unit of the same amount (3个小时 and 180分钟); the same number is one
 * where it became a bound from the other side (超过93% and 不足93%). Names only where
 * there is evidence that they are names. In the page's order. Cost as `alignCodes`.
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
  const pairs = pairNumerals(pageTokens, reportTokens, other).filter((pair) => {
    const here = originalSpan(pageTokens, [pair.page, pair.page])
    const there = originalSpan(reportTokens, [pair.report, pair.report])
    return belongs(pair, here, page) && !isCut(pair, here, page) && !isCut(pair, there, span)
  })
  const changed = pairs.filter(
    (pair) =>
      isChange(pair, pageTokens, reportTokens) &&
      !isEnumerator(pageTokens, pair.page) &&
      !isEnumerator(reportTokens, pair.report),
  )
  const kept = pairs.filter((pair) => !changed.includes(pair))
  const numbers = changed.map((pair) => draftOf(pair, pageTokens, reportTokens))
  const bounds = findBoundChanges(kept, pageTokens, reportTokens)
  const dates = findDateChanges(kept, pageTokens, reportTokens)
  const names = findNameChanges(pageTokens, reportTokens, other, counterOf(reportText))
  return [
    ...joinDates(numbers, pageTokens, reportTokens),
    ...bounds.map((bound) => ({ kind: 'figure' as const, ...bound })),
    ...dates.map((date) => ({ kind: 'date' as const, ...date })),
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
