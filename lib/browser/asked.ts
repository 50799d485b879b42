import { browser } from 'wxt/browser'

/**
 * A wish that the reader has outside the panel. It waits in `storage.session` until a panel takes it,
 * so it reaches one that is open and one that opens because of it.
 */
export class Asked<T> {
  readonly #key: string
  readonly #read: (stored: object) => T | null

  /** `read` gives the wish in what was stored, or null where it is none. */
  constructor(key: string, read: (stored: object) => T | null) {
    this.#key = key
    this.#read = read
  }

  async ask(wish: T & object): Promise<void> {
    // The time makes the same wish a new one.
    await browser.storage.session.set({ [this.#key]: { ...wish, at: Date.now() } })
  }

  /**
   * Calls `onAsked` with what was asked for before and with all that comes; each once. What `mine`
   * says no to is left for another panel.
   */
  take(onAsked: (wish: T) => void, signal: AbortSignal, mine: (wish: T) => boolean = () => true) {
    const take = async (stored: unknown) => {
      if (typeof stored !== 'object' || stored === null) return
      const wish = this.#read(stored)
      if (wish !== null && !mine(wish)) return
      await browser.storage.session.remove(this.#key)
      if (wish !== null && !signal.aborted) onAsked(wish)
    }
    const listener = (changes: Record<string, { newValue?: unknown }>) =>
      void take(changes[this.#key]?.newValue)
    const { session } = browser.storage
    session.onChanged.addListener(listener)
    signal.addEventListener('abort', () => session.onChanged.removeListener(listener))
    void session.get(this.#key).then(({ [this.#key]: stored }) => take(stored))
  }
}
