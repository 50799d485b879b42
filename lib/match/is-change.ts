import type { Numeral } from '#lib/figure/find-numerals.ts'
import { amountAt, compareAmounts } from './compare-amounts.ts'
import { contextOf, type NumeralPair, type Place } from './pair-numerals.ts'
import type { PassageTokens } from './passage-tokens.ts'
import { sameNumber } from './same-number.ts'

/** So many words must agree before the same number somewhere else is taken for this one. */
const LEAST_CONTEXT = 3
/** Signs in place of a character that was lost: what it was, nobody knows. */
const LOST = /[*?□\ufffd]/
const POWERS = [1e4, 1e8, 1e12]

const signsOf = (passage: PassageTokens, numeral: Numeral) =>
  passage.plain.text.slice(...numeral.span)

/** Whether a piece of the page's number was lost and the rest is the report's: 30*元 for 30亿元. */
function isLost(page: PassageTokens, a: Numeral, report: PassageTokens, b: Numeral): boolean {
  const { text } = page.plain
  const [short, long] = [signsOf(page, a), signsOf(report, b)]
  if (LOST.test(text[a.span[0] - 1] ?? '') && long.endsWith(short)) return true
  return LOST.test(text[a.span[1]] ?? '') && long.startsWith(short)
}

/** Whether one number is the other without its 万 or 亿, which noise put something in place of. */
function lacksPower(a: Numeral, b: Numeral): boolean {
  const ratio = (a.value ?? 0) / (b.value || 1)
  return POWERS.some((power) => ratio === power || ratio === 1 / power)
}

/** A name with digits (一六一队) is only compared with another one: halves of it are noise. */
function isComparable(pair: NumeralPair, page: PassageTokens, report: PassageTokens): boolean {
  const a = page.numerals.get(pair.page)!
  const b = report.numerals.get(pair.report)!
  if (isLost(page, a, report, b) || (!pair.sameUnit && lacksPower(a, b))) return false
  if ((a.value === null) !== (b.value === null)) return false
  if ((a.form === 'label') !== (b.form === 'label')) return false
  return a.form !== 'label' || a.span[1] - a.span[0] === b.span[1] - b.span[0]
}

const verdictOf = (pair: Place, page: PassageTokens, report: PassageTokens) =>
  compareAmounts(amountAt(page, pair.page), amountAt(report, pair.report))

/** Whether two numerals are one number that got another unit, or a half: 48天, 48小时, 3年, 3年半. */
function changesUnit(pair: Place, page: PassageTokens, report: PassageTokens): boolean {
  const a = page.numerals.get(pair.page)!
  const b = report.numerals.get(pair.report)!
  const sameSigns = a.value === b.value && a.ratio === b.ratio
  return sameSigns && verdictOf(pair, page, report) === 'other'
}

function saysTheSame(pair: Place, page: PassageTokens, report: PassageTokens): boolean {
  if (verdictOf(pair, page, report) === 'same') return true
  return sameNumber(page, pair.page, report, pair.report) && !changesUnit(pair, page, report)
}

/** Whether the page's number stands in the report after all, in a place that fits no worse. */
function standsElsewhere(pair: NumeralPair, page: PassageTokens, report: PassageTokens): boolean {
  const context = Math.max(contextOf(pair, page, report), LEAST_CONTEXT)
  for (const token of report.numerals.keys()) {
    const other = { page: pair.page, report: token }
    if (contextOf(other, page, report) >= context && saysTheSame(other, page, report)) return true
  }
  return false
}

/**
 * Whether the page says another number than the report in the same place. In doubt it does not: a
 * piece that was lost on the way, a half of a name, or a number that only moved is no change; nor
 * is the same amount in other units. The same number of another unit is one.
 */
export function isChange(pair: NumeralPair, page: PassageTokens, report: PassageTokens): boolean {
  return (
    isComparable(pair, page, report) &&
    !saysTheSame(pair, page, report) &&
    !standsElsewhere(pair, page, report)
  )
}
