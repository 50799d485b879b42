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

  constructor(signal: AbortSignal) {
    watchTabTargets((tab, target) => {
      if (tab === this.#tab) this.target = target
    }, signal)
    void followTab(({ id }) => void this.#turnTo(id), signal)
  }

  async choose(target: Target | null): Promise<void> {
    if (this.#tab === null) return
    this.refused = !(await messenger.sendMessage('showTabIn', { tab: this.#tab, target }))
  }

  async #turnTo(tab: number): Promise<void> {
    this.#tab = tab
    const target = await loadTabTarget(tab)
    if (tab !== this.#tab) return
    this.target = target
    this.refused = false
  }
}
