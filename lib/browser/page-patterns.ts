import { siteOf } from './site-of.ts'
import type { ConversionRules } from '#lib/script/conversion-rules.ts'
import type { Settings } from '#lib/settings/settings.ts'

/** Every page of the web. */
export const WEB_PAGES = ['http://*/*', 'https://*/*']

/** Every page that an extension may read. The manifest has the same list as what may be asked for. */
export const ALL_PAGES = [...WEB_PAGES, 'file:///*']

/** Names that have no names below them: addresses in numbers, machines of one's own network. */
const ALONE = /^(?:[\d.]+|\[.*\]|[^.]+)$/

/** The match patterns of a site: its pages and those of all hosts below it. */
export function patternsOf(site: string): string[] {
  const host = ALONE.test(site) ? site : `*.${site}`
  // Two patterns, for a browser does not see that `http` and `https` together are `*`.
  return [`http://${host}/*`, `https://${host}/*`]
}

/** The match patterns of the pages that are compared by themselves. */
export function checkedPatterns({ checks, sites }: Settings): string[] {
  if (checks === 'all') return ALL_PAGES
  return checks === 'chosen' ? sites.flatMap(patternsOf) : []
}

/** The match patterns of the sites that are converted by themselves. */
export function convertedPatterns({ sites }: ConversionRules): string[] {
  return Object.entries(sites).flatMap(([host, choice]) => {
    const site = siteOf(host)
    return choice === 'never' || site === null ? [] : patternsOf(site)
  })
}
