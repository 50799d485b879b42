import { chooseChecks } from '#lib/browser/choose-checks.ts'
import { BUTTON, readShortcuts } from '#lib/browser/read-shortcuts.ts'
import { settingsStore } from '#lib/browser/settings-store.ts'
import { siteOf } from '#lib/browser/site-of.ts'
import { isChecked } from '#lib/settings/is-checked.ts'
import type { Settings } from '#lib/settings/settings.ts'

/** Which pages are compared by themselves, and the reader's way to have it otherwise. */
export class Allowing {
  /** What the toolbar button answers to. */
  shortcut = $state('')
  /** The browser asked, and the reader said no. */
  refused = $state(false)
  #settings: Settings

  /** `settings` as they are now. */
  constructor(settings: Settings, signal: AbortSignal) {
    this.#settings = $state.raw(settings)
    settingsStore.watch((changed) => (this.#settings = changed), signal)
    void readShortcuts().then((shortcuts) => (this.shortcut = shortcuts.get(BUTTON) ?? ''))
  }

  /** The site of a page that was compared because the reader asked; null where it is so by itself. */
  siteToAdd(url: string): string | null {
    const site = siteOf(url)
    return isChecked(this.#settings, site) ? null : site
  }

  async site(site: string): Promise<void> {
    this.refused = !(await chooseChecks.site(site))
  }

  async all(): Promise<void> {
    this.refused = !(await chooseChecks.all())
  }
}
