/** Why a word cannot be taken. `form`: the plain format has no way to write it. */
export type WordFault = 'no-chinese' | 'too-long' | 'form'

/** A line of a word list that is neither empty nor a comment. Lines count from 1. */
export interface WordLine {
  readonly line: number
  readonly text: string
  readonly from: string
  readonly to: string
  readonly fault: WordFault | null
}

const MAX_LENGTH = 50
const HAN = /\p{Script=Han}/u
const TAB = /\t+/
/** Between the columns: a tab (OpenCC's files), a comma, an arrow or an equals sign, else a space. */
const SEPARATORS = [TAB, /\s*(?:=>|→|[,，=])\s*/, /[ \u3000]+/]

/** OpenCC's own files have several answers, parted by spaces: the first is the usual one. */
function firstAnswer(column: string): string {
  const answers = column.split(/[ \u3000]+/)
  return answers.every((answer) => HAN.test(answer)) ? answers[0]! : column
}

function columnsOf(line: string): [string, string] {
  for (const separator of SEPARATORS) {
    const at = separator.exec(line)
    if (!at || at.index === 0) continue
    const from = line.slice(0, at.index).trim()
    const rest = line.slice(at.index + at[0].length).trim()
    const to = separator === TAB ? firstAnswer(rest) : rest
    return [from, to || from]
  }
  return [line, line]
}

/** Chinese words beside each other: which of them is meant, the plain format does not say. */
const PARTED = /\p{Script=Han}[ \u3000]+\p{Script=Han}/u

function lengthFault(from: string, to: string): 'no-chinese' | 'too-long' | null {
  if (!HAN.test(from)) return 'no-chinese'
  return from.length > MAX_LENGTH || to.length > MAX_LENGTH ? 'too-long' : null
}

/**
 * Reads the plain two-column format that converters share: one word a line, then what takes its
 * place; with one column the word must not change. Empty lines and those that begin with # are
 * skipped.
 */
export function* wordLines(text: string): Generator<WordLine> {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  for (const [i, raw] of lines.entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    const [from, to] = columnsOf(line)
    const isParted = PARTED.test(from) || PARTED.test(to)
    yield { line: i + 1, text: line, from, to, fault: isParted ? 'form' : lengthFault(from, to) }
  }
}

/** Words in the plain format, so that `wordLines` and other converters read them. */
export function writeWordLines(words: readonly (readonly [from: string, to: string])[]): string {
  return words.map(([from, to]) => `${from}\t${to}\n`).join('')
}

/** Why a word without spaces around it cannot be one of the reader's own; null where it can. */
export function faultOf(from: string, to: string): WordFault | null {
  const fault = lengthFault(from, to)
  if (fault) return fault
  const [read, more] = wordLines(writeWordLines([[from, to]]))
  const isSame = read?.from === from && read.to === to && read.fault === null
  return isSame && !more ? null : 'form'
}
