import { browser } from 'wxt/browser'

/**
 * Says that there is something new about a tab, and hears of it: a count for each tab in
 * `storage.session`. So it reaches a panel that is open, needs none to be, and outlives the
 * background. The pages themselves stay where they are, with their content scripts.
 */
const keyOf = (tab: number) => `checked:${tab}`

export async function tellChecked(tab: number): Promise<void> {
  await browser.storage.session.set({ [keyOf(tab)]: Date.now() + Math.random() })
}

export async function forgetTab(tab: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tab))
}

/** Calls `onChecked` with the id of a tab whose page has been checked anew. */
export function watchChecked(onChecked: (tab: number) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>) => {
    for (const key of Object.keys(changes))
      if (key.startsWith('checked:')) onChecked(Number(key.slice('checked:'.length)))
  }
  browser.storage.session.onChanged.addListener(listener)
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(listener))
}
