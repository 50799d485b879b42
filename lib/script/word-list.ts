import type { Entries } from './phrase-trie.ts'
import { wordLines, type WordFault } from './word-lines.ts'
import { WordRoom } from './word-room.ts'

/**
 * The reader's own words: what stands on a page and what shall stand there. The same on both sides:
 * the word must not change (著名, 乾隆, names).
 */
export type WordList = Entries

/** A line of a word list that was left out. Lines count from 1. */
export interface WordListError {
  readonly line: number
  readonly text: string
  /** `twice`: an earlier line has the word with another answer. `full`: the list has no more room. */
  readonly reason: WordFault | 'twice' | 'full'
}

/** A word of a list that the reader has already, with another answer. */
export interface WordConflict {
  readonly line: number
  readonly from: string
  readonly to: string
  /** What the reader has. */
  readonly own: string
}

export interface ParsedWordList {
  /** What the reader does not have yet. */
  readonly words: WordList
  readonly conflicts: readonly WordConflict[]
  /** How many the reader has already, just so. */
  readonly same: number
  readonly errors: readonly WordListError[]
}

/**
 * Reads a word list in the plain format (see `wordLines`) beside the reader's `own` words. What
 * cannot be read is told by its line, and the rest is still read. Linear.
 */
export function parseWordList(text: string, own: WordList = []): ParsedWordList {
  const known = new Map(own)
  const words = new Map<string, string>()
  const conflicts: WordConflict[] = []
  const errors: WordListError[] = []
  const room = new WordRoom()
  for (const [from] of own) room.take(from)
  let same = 0
  for (const { line, text: written, from, to, fault } of wordLines(text)) {
    const fail = (reason: WordListError['reason']) => errors.push({ line, text: written, reason })
    const kept = known.get(from)
    if (fault) fail(fault)
    else if (kept === to) same++
    else if (kept !== undefined) conflicts.push({ line, from, to, own: kept })
    else if (words.has(from)) {
      if (words.get(from) !== to) fail('twice')
    } else if (room.take(from)) words.set(from, to)
    else fail('full')
  }
  return { words: [...words], conflicts, same, errors }
}
