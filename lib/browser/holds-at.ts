import { pageAddress } from '#lib/report/page-address.ts'
import type { Compared } from './page-state.ts'

/**
 * Whether what a text was compared with would be the same at the address `url`: the reports that were
 * left out are this page's own, and none of it was found. Most pages have none, wherever they go.
 */
export function holdsAt({ match, without }: Omit<Compared, 'archive'>, url: string): boolean {
  const own = [pageAddress(url), url]
  return (
    without.every((source) => own.includes(source)) &&
    !match.reports.some(({ source }) => own.includes(source))
  )
}
