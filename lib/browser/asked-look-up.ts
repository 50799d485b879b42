import { browser } from 'wxt/browser'

/**
 * A look-up that the reader asked for outside the panel: it waits in `storage.session` until a panel
 * takes it, so it reaches one that is open and one that opens because of it.
 */
const KEY = 'askedLookUp'

export async function askLookUp(query: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: { query, at: Date.now() } })
}

/** Calls `onAsked` with what was asked for before and with all that comes; each once. */
export function takeLookUps(onAsked: (query: string) => void, signal: AbortSignal): void {
  const take = async (stored: unknown) => {
    if (typeof stored !== 'object' || stored === null || !('query' in stored)) return
    await browser.storage.session.remove(KEY)
    if (typeof stored.query === 'string') onAsked(stored.query)
  }
  const listener = (changes: Record<string, { newValue?: unknown }>) =>
    void take(changes[KEY]?.newValue)
  browser.storage.session.onChanged.addListener(listener)
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(listener))
  void browser.storage.session.get(KEY).then(({ [KEY]: stored }) => take(stored))
}
