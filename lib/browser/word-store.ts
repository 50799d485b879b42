import { browser } from 'wxt/browser'
import { writeWordLines } from '#lib/script/word-lines.ts'
import { parseWordList, type WordList } from '#lib/script/word-list.ts'

/** Under a key of its own: the words may be many, and the rules for pages are read all the time. */
const KEY = 'words'

const read = (stored: unknown): WordList =>
  typeof stored === 'string' ? parseWordList(stored).words : []

/** The reader's own words for conversion, kept with the browser's profile in the plain format. */
export const wordStore = {
  async load(): Promise<WordList> {
    return read((await browser.storage.local.get(KEY))[KEY])
  },

  async save(words: WordList): Promise<void> {
    await browser.storage.local.set({ [KEY]: writeWordLines(words) })
  },

  /** Calls `onChange` with the words after each change, from whatever page it came. */
  watch(onChange: (words: WordList) => void, signal: AbortSignal): void {
    const listener = (changes: Record<string, { newValue?: unknown }>) => {
      if (changes[KEY]) onChange(read(changes[KEY].newValue))
    }
    browser.storage.local.onChanged.addListener(listener)
    signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener))
  },
}
