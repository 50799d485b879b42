import { browser } from 'wxt/browser'
import { chooseChecks } from '#lib/browser/choose-checks.ts'
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
  /** Null until it is read. */
  #settings = $state.raw<Settings | null>(null)

  constructor(signal: AbortSignal) {
    void settingsStore.load().then((settings) => (this.#settings ??= settings))
    settingsStore.watch((settings) => (this.#settings = settings), signal)
    void browser.commands.getAll().then((commands) => {
      this.shortcut = commands.find(({ name }) => name === '_execute_action')?.shortcut ?? ''
    })
  }

  /** The site of a page that was compared because the reader asked; null where it is so by itself. */
  siteToAdd(url: string): string | null {
    const site = siteOf(url)
    if (!this.#settings || isChecked(this.#settings, site)) return null
    return site
  }

  async site(site: string): Promise<void> {
    this.refused = !(await chooseChecks.site(site))
  }

  async all(): Promise<void> {
    this.refused = !(await chooseChecks.all())
  }
}
