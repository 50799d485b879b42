/** How a day stands to another one. */
export type DayGap =
  | { readonly order: 'same' }
  | {
      readonly order: 'before' | 'after'
      /** At least 1. */
      readonly count: number
      readonly unit: 'day' | 'week' | 'month' | 'year'
    }

const DAY = 86_400_000
/** From so many of a unit on, people count in the next one. */
const DAYS_TO_WEEKS = 14
const DAYS_TO_MONTHS = 60
const MONTHS_TO_YEARS = 24
const MONTHS_A_YEAR = 12
const DAYS_A_MONTH = 365.2425 / MONTHS_A_YEAR

/**
 * How long before or after the day `other` the day `day` is, both `YYYY-MM-DD`, as people say it:
 * in whole days, weeks, months or years, to the nearest.
 */
export function dayGap(day: string, other: string): DayGap {
  const days = Math.round((Date.parse(day) - Date.parse(other)) / DAY)
  if (Number.isNaN(days)) throw new Error(`“${day}” or “${other}” is not a day.`)
  if (days === 0) return { order: 'same' }
  const order = days < 0 ? 'before' : 'after'
  const length = Math.abs(days)
  if (length < DAYS_TO_WEEKS) return { order, count: length, unit: 'day' }
  if (length < DAYS_TO_MONTHS) return { order, count: Math.round(length / 7), unit: 'week' }
  const months = Math.round(length / DAYS_A_MONTH)
  const yearly = months === MONTHS_A_YEAR || months >= MONTHS_TO_YEARS
  if (!yearly) return { order, count: months, unit: 'month' }
  return { order, count: Math.round(length / DAYS_A_MONTH / MONTHS_A_YEAR), unit: 'year' }
}
