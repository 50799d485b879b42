import type { Settings } from './settings.ts'

/** Whether a site of the reader's list is meant by a host: the site itself and all below it. */
const includes = (site: string, host: string) => host === site || host.endsWith(`.${site}`)

/**
 * Whether pages of `host` are to be compared by themselves. `null` is a host that the browser does not
 * tell: then it has no access, and only `all` means it.
 */
export function isChecked(
  { checks, sites }: Pick<Settings, 'checks' | 'sites'>,
  host: string | null,
): boolean {
  if (checks !== 'chosen') return checks === 'all'
  return host !== null && sites.some((site) => includes(site, host))
}
