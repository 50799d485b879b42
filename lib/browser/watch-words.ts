import { browser } from 'wxt/browser'

/** Under a key of its own: the words may be many, and the rules for pages are read all the time. */
export const WORDS_KEY = 'words'

/** Calls `onChange` with what is stored of the reader's own words after each change, from whatever page it came. */
export function watchWords(onChange: (stored: unknown) => void, signal?: AbortSignal): void {
  const { onChanged } = browser.storage.local
  const listener = (changes: Record<string, { readonly newValue?: unknown }>) => {
    const change = changes[WORDS_KEY]
    if (change) onChange(change.newValue)
  }
  onChanged.addListener(listener)
  signal?.addEventListener('abort', () => onChanged.removeListener(listener))
}
