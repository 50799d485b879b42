import { readAmount, type Amount } from '#lib/figure/read-amount.ts'
import { CURRENCIES, familyOf } from '#lib/figure/unit-families.ts'
import { isDatePart } from './date-part.ts'
import type { PassageTokens } from './passage-tokens.ts'

/**
 * `same`: one amount, in whatever units. `other`: two. `unknown`: their units say nothing, because
 * there are none or things are counted (名, 人, 个).
 */
export type Verdict = 'same' | 'other' | 'unknown'

/** Doubles that differ by less (of 1) were the same before they were scaled. */
const EPSILON = 1e-9
const MONTHS_AND_HOURS = ['个月', '小时'].sort().join(' ')
/** Months vary: two of them may be 60 days. */
const HOURS_IN_MONTH = 720
const MONTH_VARIES = 0.1

/** The amount at a numeral's token, with its unit; `null` for dates and for what is no number. */
export function amountAt(passage: PassageTokens, token: number): Amount | null {
  const numeral = passage.numerals.get(token)!
  if (numeral.value === null || isDatePart(passage, token)) return null
  return readAmount(passage.plain.text, numeral, numeral.value)
}

const differBy = (x: number, y: number) => Math.abs(x - y) / Math.max(x, y, EPSILON)

/** Whether two amounts say the same, by value and unit: 3个小时 and 180分钟 do, 48天 and 48小时 do not. */
export function compareAmounts(a: Amount | null, b: Amount | null): Verdict {
  if (a?.unit?.kind !== 'measured' || b?.unit?.kind !== 'measured') return 'unknown'
  const [one, two] = [familyOf(a.unit.sign), familyOf(b.unit.sign)]
  const [x, y] = [a.value * one.scale, b.value * two.scale]
  const families = [one.family, two.family].sort().join(' ')
  if (one.family === two.family) return differBy(x, y) <= EPSILON ? 'same' : 'other'
  if (families === MONTHS_AND_HOURS) {
    const hours = one.family === '小时' ? [x, y * HOURS_IN_MONTH] : [x * HOURS_IN_MONTH, y]
    return differBy(hours[0]!, hours[1]!) <= MONTH_VARIES ? 'same' : 'other'
  }
  return CURRENCIES.has(one.family) && CURRENCIES.has(two.family) ? 'other' : 'unknown'
}
