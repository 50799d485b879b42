import { changeWords, type WordChange } from '#lib/script/change-words.ts'
import { wordsChanged } from './converter-at-hand.ts'
import { messenger } from './messenger.ts'
import { oneAfterAnother } from './one-after-another.ts'
import { wordStore } from './word-store.ts'

/** False where the words have no room: then nothing was changed. */
async function make(change: WordChange): Promise<boolean> {
  const changed = changeWords(await wordStore.load(), change)
  if (!changed) return false
  await wordStore.save(changed)
  // Before the answer: whoever made the change sees it obeyed.
  wordsChanged()
  return true
}

/**
 * Changes the reader's own words as panel and options page want it, one change after the other: all
 * of them are made here, so none is lost to another. To be called at every start of the background.
 */
export function answerWords(): void {
  const inOrder = oneAfterAnother()
  messenger.onMessage('changeWords', ({ data: change }) => inOrder(() => make(change)))
}
