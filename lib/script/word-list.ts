import type { Entries } from './phrase-trie.ts'

/**
 * The reader's own words: what stands on a page and what shall stand there. The same on both sides:
 * the word must not change (著名, 乾隆, names).
 */
export type WordList = Entries

/** A line of a word list that cannot be read. Lines count from 1. */
export interface WordListError {
  readonly line: number
  readonly text: string
  readonly reason: 'no-chinese' | 'too-long' | 'twice'
}

export interface ParsedWordList {
  readonly words: WordList
  readonly errors: readonly WordListError[]
}

const MAX_LENGTH = 50
const HAN = /\p{Script=Han}/u
/** Between the columns: a tab (OpenCC's files), a comma, an arrow or an equals sign, else a space. */
const SEPARATORS = [/\t+/, /\s*(?:=>|→|[,，=])\s*/, /[ \u3000]+/]

function columnsOf(line: string): [string, string] {
  for (const separator of SEPARATORS) {
    const at = separator.exec(line)
    if (!at || at.index === 0) continue
    const from = line.slice(0, at.index).trim()
    const rest = line.slice(at.index + at[0].length).trim()
    // OpenCC's own files have several answers, parted by spaces: the first is the usual one.
    const to = separator === SEPARATORS[0] ? rest.split(/[ \u3000]+/)[0]! : rest
    return [from, to || from]
  }
  return [line, line]
}

/**
 * Reads the plain two-column format that converters share: one word a line, then what takes its
 * place; with one column the word must not change. Empty lines and those that begin with # are
 * skipped. What cannot be read is told by its line, and the rest is still read.
 */
export function parseWordList(text: string): ParsedWordList {
  const words = new Map<string, string>()
  const errors: WordListError[] = []
  for (const [i, raw] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    const fail = (reason: WordListError['reason']) =>
      errors.push({ line: i + 1, text: line, reason })
    const [from, to] = columnsOf(line)
    if (!HAN.test(from)) fail('no-chinese')
    else if (from.length > MAX_LENGTH || to.length > MAX_LENGTH) fail('too-long')
    else if (words.has(from) && words.get(from) !== to) fail('twice')
    else words.set(from, to)
  }
  return { words: [...words], errors }
}
