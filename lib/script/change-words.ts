import type { WordList } from './word-list.ts'
import { WordRoom } from './word-room.ts'

/** A change of the reader's own words; what is removed goes first. */
export interface WordChange {
  /** Added, or the new answer where the word is there already. */
  readonly put: WordList
  readonly remove: readonly string[]
}

/** The words after a change, those that are new at the end; null where they have no room. */
export function changeWords(words: WordList, { put, remove }: WordChange): WordList | null {
  const changed = new Map(words)
  for (const from of remove) changed.delete(from)
  for (const [from, to] of put) changed.set(from, to)
  const room = new WordRoom()
  return [...changed.keys()].every((from) => room.take(from)) ? [...changed] : null
}

/** The change that takes `change` back from the words that it was made to. */
export function undoOf(words: WordList, { put, remove }: WordChange): WordChange {
  const before = new Map(words)
  const touched = new Set([...put.map(([from]) => from), ...remove])
  return {
    put: [...touched].flatMap((from) => {
      const to = before.get(from)
      return to === undefined ? [] : [[from, to] as const]
    }),
    remove: put.map(([from]) => from).filter((from) => !before.has(from)),
  }
}
