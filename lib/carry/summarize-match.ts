import { dayGap } from '#lib/report/day-gap.ts'
import type { CarriedPage, CarriedReport } from './comparison.ts'
import { percentOf } from './percent-of.ts'
import { relationKey } from './relation-key.ts'
import { sayDay } from './say-day.ts'
import { sayGap } from './say-gap.ts'
import type { Say } from './say.ts'

/** How page and report stand to each other, in words: relation, shares, what came first, days. */
export function summarizeMatch(
  { report, match }: CarriedReport,
  page: Pick<CarriedPage, 'day'>,
  say: Say,
): string[] {
  const { relation, coverage, reportCoverage } = match
  const words = [say(relationKey(match))]
  if (relation !== 'same-topic')
    words.push(
      say('shareOfPage', say('percent', percentOf(coverage))),
      say('shareOfReport', say('percent', percentOf(reportCoverage))),
    )
  const there = report.date?.day ?? null
  if (page.day !== null && there !== null) words.push(sayGap(dayGap(page.day, there), say))
  const language = say('languageTag')
  if (page.day !== null) words.push(say('dayOfPage', sayDay(page.day, language)))
  if (there !== null) words.push(say('dayOfReport', sayDay(there, language)))
  return words
}
