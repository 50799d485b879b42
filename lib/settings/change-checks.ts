import type { Checks, Settings } from './settings.ts'

/** What the reader wants otherwise about the pages that are compared by themselves. */
export type ChecksChange =
  | { readonly kind: 'checks'; readonly checks: Checks }
  /** One site more; the pages of sites are compared from then on, where not all pages are anyway. */
  | { readonly kind: 'add'; readonly site: string }
  | { readonly kind: 'remove'; readonly site: string }

type ChecksSettings = Pick<Settings, 'checks' | 'sites'>

/** The settings after `change`: each site once, in order. */
export function changeChecks(
  { checks, sites }: ChecksSettings,
  change: ChecksChange,
): ChecksSettings {
  if (change.kind === 'checks') return { checks: change.checks, sites }
  const others = sites.filter((site) => site !== change.site)
  if (change.kind === 'remove') return { checks, sites: others }
  return { checks: checks === 'all' ? 'all' : 'chosen', sites: [...others, change.site].sort() }
}
