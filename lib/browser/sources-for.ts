import { sourcesOf } from '#lib/report/page-address.ts'
import type { ComparedPage } from './page-state.ts'

/**
 * The sources of all reports that are shown with a page: those that it is related to, and the one that
 * the reader may have made of it.
 */
export const sourcesFor = ({ match, url }: Pick<ComparedPage, 'match' | 'url'>): string[] => [
  ...match.reports.map(({ source }) => source),
  ...sourcesOf(url),
]
