import type { Settings } from '#lib/settings/settings.ts'
import { loadRules } from './conversion-store.ts'
import { pageAccess } from './page-access.ts'
import { ALL_PAGES, checkedPatterns, convertedPatterns, patternsOf } from './page-patterns.ts'
import { settingsStore } from './settings-store.ts'

/** Gives back what neither checking nor converting needs any more. */
async function settle(): Promise<Settings> {
  const settings = await settingsStore.load()
  const needed = [...checkedPatterns(settings), ...convertedPatterns(await loadRules())]
  await pageAccess.keepOnly(needed)
  return settings
}

/**
 * What the reader chooses about checking pages, with the access that it takes: asked for first,
 * given back where it is no longer needed. Each is called at once in the handler of a click, and
 * answers false where the reader has not let the extension in: then nothing has changed.
 */
export const chooseChecks = {
  async all(): Promise<boolean> {
    if (!(await pageAccess.ask(ALL_PAGES))) return false
    await settingsStore.save({ checks: 'all' })
    return true
  },

  /** Only the sites of the list, as it is. */
  async chosen(sites: readonly string[]): Promise<boolean> {
    const patterns = sites.flatMap(patternsOf)
    if (!(await pageAccess.ask(patterns))) return false
    await settingsStore.save({ checks: 'chosen' })
    await settle()
    // Where all pages were open before, the sites alone may have to be asked for.
    return pageAccess.ask(patterns)
  },

  /** One site more. */
  async site(site: string): Promise<boolean> {
    if (!(await pageAccess.ask(patternsOf(site)))) return false
    const { checks, sites } = await settingsStore.load()
    await settingsStore.save({
      checks: checks === 'all' ? 'all' : 'chosen',
      sites: [...new Set([...sites, site])].sort(),
    })
    return true
  },

  async forgetSite(site: string): Promise<void> {
    const { sites } = await settingsStore.load()
    await settingsStore.save({ sites: sites.filter((other) => other !== site) })
    await settle()
  },

  async click(): Promise<void> {
    await settingsStore.save({ checks: 'click' })
    await settle()
  },
}
