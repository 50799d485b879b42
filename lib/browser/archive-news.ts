import { browser } from 'wxt/browser'

const KEY = 'archiveChanged'

/**
 * Tells every open panel and view that reports were added or removed, in whatever window: through
 * `storage.session`, which all of them hear.
 */
export const archiveNews = {
  async tell(): Promise<void> {
    await browser.storage.session.set({ [KEY]: crypto.randomUUID() })
  },

  /** Names the archive as it is now: another one after each change; null before the first. */
  async state(): Promise<string | null> {
    const { [KEY]: state } = await browser.storage.session.get(KEY)
    return (state as string | undefined) ?? null
  },

  watch(onChange: () => void, signal: AbortSignal): void {
    const listener = (changes: Record<string, unknown>) => {
      if (KEY in changes) onChange()
    }
    browser.storage.session.onChanged.addListener(listener)
    signal.addEventListener('abort', () =>
      browser.storage.session.onChanged.removeListener(listener),
    )
  },
}
