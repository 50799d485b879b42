import { browser } from 'wxt/browser'

/** What the browser lets the extension read; the reader gives it and takes it back. */
export const pageAccess = {
  /** Whether the pages of all `patterns` may be read without being asked for. */
  has(patterns: readonly string[]): Promise<boolean> {
    return browser.permissions.contains({ origins: [...patterns] })
  },

  /**
   * Asks the reader for `patterns`, unless there is nothing to ask. To be called while an action of
   * the reader is being handled, before anything is awaited.
   */
  async ask(patterns: readonly string[]): Promise<boolean> {
    return patterns.length === 0 || browser.permissions.request({ origins: [...patterns] })
  },

  /** Gives back all but `needed`. */
  async keepOnly(needed: readonly string[]): Promise<void> {
    const { origins = [] } = await browser.permissions.getAll()
    const spare = origins.filter((pattern) => !needed.includes(pattern))
    if (spare.length > 0) await browser.permissions.remove({ origins: spare })
  },

  /** Calls `onChange` when access came or went, here or on a page of the browser's own. */
  watch(onChange: () => void, signal: AbortSignal): void {
    const listener = () => onChange()
    browser.permissions.onAdded.addListener(listener)
    browser.permissions.onRemoved.addListener(listener)
    signal.addEventListener('abort', () => {
      browser.permissions.onAdded.removeListener(listener)
      browser.permissions.onRemoved.removeListener(listener)
    })
  },
}
