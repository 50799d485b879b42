/** What the wide view is opened for. */
export interface WideWish {
  /** The tab that shows the page. */
  readonly tab: number
  /** The source of the report to begin with; null for the best. */
  readonly report: string | null
  /** Where to begin, in the page's text; null for its beginning. */
  readonly at: number | null
}

const WIDE_PAGE = '/wide.html'

/** The address of the wide view, below the extension's own. */
export function wideAddress({ tab, report, at }: WideWish): string {
  const wish = new URLSearchParams({ tab: String(tab) })
  if (report !== null) wish.set('report', report)
  if (at !== null) wish.set('at', String(at))
  return `${WIDE_PAGE}#${wish.toString()}`
}

const wholeNumber = (value: string | null) =>
  value !== null && /^\d{1,15}$/.test(value) ? Number(value) : null

/** What the part after `#` of such an address says; null where it names no tab. */
export function readWideAddress(hash: string): WideWish | null {
  const wish = new URLSearchParams(hash.replace(/^#/, ''))
  const tab = wholeNumber(wish.get('tab'))
  if (tab === null) return null
  return { tab, report: wish.get('report'), at: wholeNumber(wish.get('at')) }
}
