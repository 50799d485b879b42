import type { DayGap } from '#lib/report/day-gap.ts'
import type { Say } from './say.ts'

/** Fewer than two weeks or two months are told in the smaller unit. */
const UNITS = {
  day: ['gapDaysOne', 'gapDaysMany'],
  week: ['gapWeeksMany', 'gapWeeksMany'],
  month: ['gapMonthsMany', 'gapMonthsMany'],
  year: ['gapYearsOne', 'gapYearsMany'],
} as const

/** What came first, the page or the report, in words: “4 months after the report”. */
export function sayGap(gap: DayGap, say: Say): string {
  if (gap.order === 'same') return say('pageSameDay')
  const [one, many] = UNITS[gap.unit]
  const length = gap.count === 1 ? say(one) : say(many, gap.count)
  return say(gap.order === 'after' ? 'pageAfter' : 'pageBefore', length)
}
