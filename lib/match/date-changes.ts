import { findDates, type PlainDate } from '#lib/figure/extract-dates.ts'
import type { Span } from '#lib/text/span.ts'
import type { Place } from './pair-numerals.ts'
import type { PassageTokens } from './passage-tokens.ts'

/** Two dates in the same place that say different days; ranges of tokens, ends included. */
export interface DateChange {
  readonly page: Span
  readonly report: Span
}

/** Any day of a month, so that the days of one year follow each other. */
const MONTH = 100

const spanAt = (passage: PassageTokens, token: number): Span => [
  passage.starts[token]!,
  passage.ends[token]!,
]

/** The date that begins with the numeral at `token`, if it names days of a month. */
function dateAt(
  dates: readonly PlainDate[],
  passage: PassageTokens,
  token: number,
): PlainDate | null {
  const [start] = spanAt(passage, token)
  const date = dates.find(({ span }) => span[0] === start)
  return date && date.from.month !== null && date.from.day !== null ? date : null
}

const dayOf = ({ month, day }: PlainDate['from']) => (month ?? 0) * MONTH + (day ?? 0)

/** What makes the dates of a passage worth reading: a month with a part of it. */
const PART_OF_MONTH = /月份?(?:[上中下]旬|[初中底末])/

/** 2月底, 3月上旬. */
const isPart = ({ span }: PlainDate, passage: PassageTokens) =>
  /[旬初中底末]$/.test(passage.plain.text.slice(...span))

function apart(a: PlainDate, b: PlainDate): boolean {
  return dayOf(a.to) < dayOf(b.from) || dayOf(b.to) < dayOf(a.from)
}

function tokensOf(passage: PassageTokens, first: number, date: PlainDate): Span {
  let last = first
  while ((passage.ends[last + 1] ?? Infinity) <= date.span[1]) last++
  return [first, last]
}

/**
 * Among `pairs` of numerals that say the same, those that begin dates which do not: 2月20日 and
 * 2月底. Only where one of the two is a part of a month; days against days are seen number by number.
 */
export function findDateChanges(
  pairs: readonly Place[],
  page: PassageTokens,
  report: PassageTokens,
): DateChange[] {
  if (pairs.length === 0) return []
  if (![page, report].some(({ plain }) => PART_OF_MONTH.test(plain.text))) return []
  const [here, there] = [findDates(page.plain.text), findDates(report.plain.text)]
  return pairs.flatMap((pair) => {
    const a = dateAt(here, page, pair.page)
    const b = dateAt(there, report, pair.report)
    if (!a || !b || !(isPart(a, page) || isPart(b, report)) || !apart(a, b)) return []
    return [{ page: tokensOf(page, pair.page, a), report: tokensOf(report, pair.report, b) }]
  })
}
