import type { Span } from '#lib/text/span.ts'
import type { Change } from './page-match.ts'
import { contextOf, pairNumerals, type NumeralPair } from './pair-numerals.ts'
import { passageTokens, type PassageTokens } from './passage-tokens.ts'
import { sameNumber } from './same-number.ts'

/**
 * A passage's ends are where wording agrees, so a changed number at its very edge stands outside:
 * look so many UTF-16 units further.
 */
const MARGIN = 16
/** So many words must agree before the same number somewhere else is taken for this one. */
const LEAST_CONTEXT = 3
/** 3月, 2020年, 5日, 5号; 个月 and 年级 are counted, and 48年 lasts. */
const DATE_AFTER = /^(?:月(?!租|薪)|[日号](?!楼|线|文|令|院|机|车|门|店))/
const YEAR_AFTER = /^年(?!级|度|产|薪)/
const DATE_SIGNS = /^[年月日号/.-]$/

/** Signs in place of a character that was lost: what it was, nobody knows. */
const LOST = /[*?□\ufffd]/

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

/** A name with digits (一六一队) is only compared with another one: halves of it are noise. */
function isComparable(pair: NumeralPair, page: PassageTokens, report: PassageTokens): boolean {
  const a = page.numerals.get(pair.page)!
  const b = report.numerals.get(pair.report)!
  const { text } = page.plain
  const lost = LOST.test(text[a.span[0] - 1] ?? '') || LOST.test(text[a.span[1]] ?? '')
  if (lost || (a.form === 'label') !== (b.form === 'label')) return false
  if ((a.value === null) !== (b.value === null)) return false
  return a.form !== 'label' || a.span[1] - a.span[0] === b.span[1] - b.span[0]
}

/** Whether the page's number stands in the report after all, in a place that fits no worse. */
function standsElsewhere(pair: NumeralPair, page: PassageTokens, report: PassageTokens): boolean {
  const context = Math.max(contextOf(pair, page, report), LEAST_CONTEXT)
  for (const token of report.numerals.keys()) {
    const other = { page: pair.page, report: token }
    if (contextOf(other, page, report) >= context && sameNumber(page, pair.page, report, token))
      return true
  }
  return false
}

function isChange(pair: NumeralPair, page: PassageTokens, report: PassageTokens): boolean {
  return (
    isComparable(pair, page, report) &&
    !sameNumber(page, pair.page, report, pair.report) &&
    !standsElsewhere(pair, page, report)
  )
}

/** The span in the original text of tokens `first` to `last`. */
function originalSpan(passage: PassageTokens, [first, last]: Span): Span {
  return passage.plain.spanOf(passage.starts[first]!, passage.ends[last]!)
}

/** Outside the passage only a number with its unit is one that was changed at the edge. */
function isWithin(passage: PassageTokens, token: number, span: Span): boolean {
  const [start, end] = originalSpan(passage, [token, token])
  return start >= span[0] && end <= span[1]
}

const widened = ([start, end]: Span, text: string): Span => [
  Math.max(0, start - MARGIN),
  Math.min(text.length, end + MARGIN),
]

/**
 * What the page says otherwise inside a passage that it took over: `page` in `pageText` beside
 * `span` in `reportText`. Figures and dates are compared by value, so another notation (93% and
 * 百分之九十三, 2.3万 and 23000, 2月3日 and 二月三日) is no change, nor is script, width,
 * punctuation or a gloss. In the page's order. Cost as `alignCodes`.
 */
export function findChanges(
  pageText: string,
  page: Span,
  reportText: string,
  span: Span,
): Change[] {
  const pageTokens = passageTokens(pageText, widened(page, pageText))
  const reportTokens = passageTokens(reportText, widened(span, reportText))
  const drafts = pairNumerals(pageTokens, reportTokens)
    .filter(
      (pair) =>
        pair.sameUnit ||
        (isWithin(pageTokens, pair.page, page) && isWithin(reportTokens, pair.report, span)),
    )
    .filter((pair) => isChange(pair, pageTokens, reportTokens))
    .map((pair) => draftOf(pair, pageTokens, reportTokens))
  return joinDates(drafts, pageTokens, reportTokens).map((draft) => ({
    kind: draft.kind,
    page: originalSpan(pageTokens, draft.page),
    span: originalSpan(reportTokens, draft.report),
  }))
}
