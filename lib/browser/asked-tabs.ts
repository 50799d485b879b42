import { browser } from 'wxt/browser'

/**
 * The tabs whose page the reader has asked to be compared, for as long as the page stays: in
 * `storage.session`, so it outlives the background and reaches a panel that is open.
 */
const PREFIX = 'asked:'

export const askedTabs = {
  async has(tab: number): Promise<boolean> {
    const key = PREFIX + tab
    return key in (await browser.storage.session.get(key))
  },

  async add(tab: number): Promise<void> {
    await browser.storage.session.set({ [PREFIX + tab]: Date.now() })
  },

  async remove(tab: number): Promise<void> {
    await browser.storage.session.remove(PREFIX + tab)
  },

  /** Calls `onAsked` when the reader asks for the page of a tab. */
  watch(onAsked: (tab: number) => void, signal: AbortSignal): void {
    const listener = (changes: Record<string, { newValue?: unknown }>) => {
      for (const [key, { newValue }] of Object.entries(changes))
        if (key.startsWith(PREFIX) && newValue !== undefined)
          onAsked(Number(key.slice(PREFIX.length)))
    }
    browser.storage.session.onChanged.addListener(listener)
    signal.addEventListener('abort', () =>
      browser.storage.session.onChanged.removeListener(listener),
    )
  },
}
