import { pageDay } from '#lib/report/page-day.ts'
import type { ComparedPage } from './page-state.ts'

/** A page that was compared; `day` is the one that it was published on, where it says so. */
export interface CheckedPage extends ComparedPage {
  readonly day: string | null
}

/** Reads in what a page says of itself when it was published, as far as it can be believed today. */
export function datedPage(page: ComparedPage): CheckedPage {
  return { ...page, day: pageDay(page.dates, new Date().toISOString().slice(0, 10)) }
}
