import { chooseChecks } from '#lib/browser/choose-checks.ts'
import { followTab } from '#lib/browser/follow-tab.ts'
import { Plea } from '#lib/browser/plea.svelte.ts'
import { BUTTON, readShortcuts } from '#lib/browser/read-shortcuts.ts'
import { settingsStore } from '#lib/browser/settings-store.ts'
import { siteOf } from '#lib/browser/site-of.ts'
import { isChecked } from '#lib/settings/is-checked.ts'
import type { Settings } from '#lib/settings/settings.ts'

/** Which pages are compared by themselves, and the reader's way to have it otherwise. */
export class Allowing {
  /** What became of the last choice that had the browser ask. */
  readonly plea = new Plea()
  #settings: Settings
  #shortcut = $state('')
  #isShortcutRead = false

  /** `settings` as they are now. */
  constructor(settings: Settings, signal: AbortSignal) {
    this.#settings = $state.raw(settings)
    settingsStore.watch((changed) => (this.#settings = changed), signal)
    // What was answered on one page says nothing on the next.
    void followTab(() => this.plea.forget(), signal)
  }

  /** What the toolbar button answers to, once it is known; '' for nothing. */
  get shortcut(): string {
    // Few pages have the panel tell it, and to ask takes some milliseconds of the first answer.
    if (!this.#isShortcutRead) {
      this.#isShortcutRead = true
      void readShortcuts().then((shortcuts) => (this.#shortcut = shortcuts.get(BUTTON) ?? ''))
    }
    return this.#shortcut
  }

  /** The site of a page that was compared because the reader asked; null where it is so by itself. */
  siteToAdd(url: string): string | null {
    const site = siteOf(url)
    return isChecked(this.#settings, site) ? null : site
  }

  async site(site: string): Promise<void> {
    await this.plea.follow(() => chooseChecks.site(site))
  }

  async all(): Promise<void> {
    await this.plea.follow(() => chooseChecks.all())
  }
}
