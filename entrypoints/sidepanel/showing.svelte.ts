import { loadTabTarget, watchTabTargets } from '#lib/browser/conversion-store.ts'
import { followTab } from '#lib/browser/follow-tab.ts'
import { messenger } from '#lib/browser/messenger.ts'
import type { Target } from '#lib/script/convert.ts'

/** In which script the page in front is shown. */
export class Showing {
  /** null: as it is. */
  target = $state.raw<Target | null>(null)
  /** The page lets no extension in. */
  refused = $state(false)
  #tab: number | null = null
  /** Counts choices and pages: what became of a choice that was overtaken is not told. */
  #choices = 0
  /** Counts what was heard of the page: what was asked before that is older. */
  #news = 0

  constructor(signal: AbortSignal) {
    watchTabTargets((tab, target) => {
      if (tab !== this.#tab) return
      this.target = target
      this.#news++
    }, signal)
    void followTab(({ id }) => void this.#turnTo(id), signal)
  }

  /** The reader is about to choose: the page can get ready. */
  approach(): void {
    // Nothing depends on it: the choice itself comes with a message of its own.
    if (this.#tab !== null) messenger.sendMessage('expectConversion', this.#tab).catch(() => null)
  }

  async choose(target: Target | null): Promise<void> {
    const tab = this.#tab
    if (tab === null) return
    const number = ++this.#choices
    this.target = target
    const shown = await messenger.sendMessage('showTabIn', { tab, target })
    if (number !== this.#choices) return
    this.refused = !shown
    // The control had taken the choice; the page has not.
    if (!shown) await this.#load(tab, number)
  }

  async #turnTo(tab: number): Promise<void> {
    this.#tab = tab
    const number = ++this.#choices
    await this.#load(tab, number)
    if (number === this.#choices) this.refused = false
  }

  /** Takes what is noted of a tab, unless there is something newer. */
  async #load(tab: number, number: number): Promise<void> {
    const news = this.#news
    const target = await loadTabTarget(tab)
    if (number === this.#choices && news === this.#news) this.target = target
  }
}
