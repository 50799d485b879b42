import { chooseChecks } from './choose-checks.ts'
import { pageAccess } from './page-access.ts'
import { checkedPatterns } from './page-patterns.ts'
import { Plea } from './plea.svelte.ts'
import { settingsStore } from './settings-store.ts'
import { siteOf } from './site-of.ts'
import type { Checks, Settings } from '#lib/settings/settings.ts'

/** What the reader sets, here or in another page that is open. */
export class Choosing {
  settings: Settings
  /** The browser lets the extension into the pages that were chosen; null: not known yet. */
  allowed = $state<boolean | null>(null)
  /** What became of the last choice that had the browser ask. */
  readonly plea = new Plea()
  /** What the reader has just chosen, until it holds or is refused; null: nothing. */
  #wanted = $state.raw<Checks | null>(null)
  /** Counts the choices: what became of one that was overtaken is not shown. */
  #choices = 0
  /** Counts the looks at what the browser allows: one that another has overtaken tells nothing. */
  #looks = 0
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

  /** What the choice stands at: what holds, or what the browser is asking about. */
  get checks(): Checks {
    return this.#wanted ?? this.settings.checks
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
    const number = ++this.#choices
    this.#wanted = checks
    await this.plea.follow(() => this.#ask(checks))
    this.settings = await settingsStore.load()
    // What was chosen in vain is chosen no longer: the control shows what holds.
    if (number !== this.#choices) return
    this.#wanted = null
    await this.#lookForAccess()
  }

  /**
   * Adds a site, and answers whether the reader allowed it; null where what was typed names none. To
   * be called as `check` is.
   */
  addSite(typed: string): Promise<boolean> | null {
    const site = siteOf(typed)
    return site === null ? null : this.plea.follow(() => chooseChecks.site(site))
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
    return chooseChecks.click()
  }

  async #lookForAccess(): Promise<void> {
    const question = ++this.#looks
    // As stored: what is given back with a choice goes before this page has heard of the choice.
    const patterns = checkedPatterns(await settingsStore.load()).filter((one) => /^http/.test(one))
    const allowed = patterns.length === 0 || (await pageAccess.has(patterns))
    // Nothing is missing while it is still being asked for.
    if (question === this.#looks && (allowed || this.#wanted === null)) this.allowed = allowed
  }
}
