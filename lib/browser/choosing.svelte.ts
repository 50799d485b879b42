import { chooseChecks } from './choose-checks.ts'
import { pageAccess } from './page-access.ts'
import { checkedPatterns } from './page-patterns.ts'
import { settingsStore } from './settings-store.ts'
import { siteOf } from './site-of.ts'
import type { Checks, Settings } from '#lib/settings/settings.ts'

/** What the reader sets, here or in another page that is open. */
export class Choosing {
  settings: Settings
  /** The browser lets the extension into the pages that were chosen; null: not known yet. */
  allowed = $state<boolean | null>(null)
  /** The reader was asked for access last, and said no. */
  refused = $state(false)
  /** Writes under way: what is read meanwhile is older than what the reader has set. */
  #saving = 0

  /** `settings` as they are now. */
  constructor(settings: Settings, signal: AbortSignal) {
    this.settings = $state.raw(settings)
    settingsStore.watch((changed) => {
      if (this.#saving === 0) this.settings = changed
      void this.#lookForAccess()
    }, signal)
    void this.#lookForAccess()
    pageAccess.watch(() => void this.#lookForAccess(), signal)
  }

  async save(change: Partial<Settings>): Promise<void> {
    this.settings = { ...this.settings, ...change }
    this.#saving++
    try {
      await settingsStore.save(change)
    } finally {
      this.#saving--
    }
  }

  /** To be called at once in the handler of a click. */
  async check(checks: Checks): Promise<void> {
    const allowed = await this.#ask(checks)
    this.refused = !allowed
    // What was chosen in vain is chosen no longer: the control shows what holds.
    this.settings = await settingsStore.load()
  }

  /** Adds a site; false where what was typed names none. To be called as `check` is. */
  addSite(typed: string): boolean {
    const site = siteOf(typed)
    if (site === null) return false
    void chooseChecks.site(site).then((allowed) => (this.refused = !allowed))
    return true
  }

  removeSite(site: string): Promise<void> {
    return chooseChecks.forgetSite(site)
  }

  async reset(): Promise<void> {
    await chooseChecks.click()
    await settingsStore.reset()
  }

  async #ask(checks: Checks): Promise<boolean> {
    if (checks === 'all') return chooseChecks.all()
    if (checks === 'chosen') return chooseChecks.chosen(this.settings.sites)
    await chooseChecks.click()
    return true
  }

  async #lookForAccess(): Promise<void> {
    const patterns = checkedPatterns(this.settings).filter((pattern) => /^http/.test(pattern))
    this.allowed = patterns.length === 0 || (await pageAccess.has(patterns))
  }
}
