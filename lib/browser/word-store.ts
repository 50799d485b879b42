import { browser } from 'wxt/browser'
import { writeWordLines } from '#lib/script/word-lines.ts'
import { parseWordList, type WordList } from '#lib/script/word-list.ts'
import { watchWords, WORDS_KEY } from './watch-words.ts'

const read = (stored: unknown): WordList =>
  typeof stored === 'string' ? parseWordList(stored).words : []

/** The reader's own words for conversion, kept with the browser's profile in the plain format. */
export const wordStore = {
  async load(): Promise<WordList> {
    return read((await browser.storage.local.get(WORDS_KEY))[WORDS_KEY])
  },

  async save(words: WordList): Promise<void> {
    await browser.storage.local.set({ [WORDS_KEY]: writeWordLines(words) })
  },

  /** Calls `onChange` with the words after each change, from whatever page it came. */
  watch(onChange: (words: WordList) => void, signal: AbortSignal): void {
    watchWords((stored) => onChange(read(stored)), signal)
  },
}
