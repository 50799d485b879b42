import { matchWord, type PhraseTrie, type WordMatch } from './phrase-trie.ts'
import { CUT, HELD, reserve, type Mark, type TextBuffer } from './text-buffer.ts'
import { joinTraces, type TracePart } from './trace.ts'

const FIRST_DESCRIPTION = 0x2ff0
const LAST_DESCRIPTION = 0x2fff
/** The ideographic description characters that join three parts; the others join two. */
const THREE_PARTS = [0x2ff2, 0x2ff3]

const isPair = (high: number, low: number) =>
  high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000
/** Neither half of a character nor the start of a description. */
const isPlain = (unit: number) =>
  unit < FIRST_DESCRIPTION || (unit > LAST_DESCRIPTION && unit < 0xd800)

/**
 * Where the character at `start` ends, or the whole ideographic description (⿰亻尔) that begins
 * there: it draws one character, so its parts are not converted.
 */
function endOfCharacter(units: Uint16Array, start: number, limit: number): number {
  const unit = units[start]!
  if (unit < FIRST_DESCRIPTION || unit > LAST_DESCRIPTION)
    return start + (start + 1 < limit && isPair(unit, units[start + 1]!) ? 2 : 1)
  let end = start + 1
  for (let part = THREE_PARTS.includes(unit) ? 3 : 2; part > 0; part--) {
    if (end >= limit) return start + 1
    end = endOfCharacter(units, end, limit)
  }
  return end
}

/** Where the stretch that begins at `start` ends: at the next mark. */
export function endOfStretch(buffer: TextBuffer, start: number): number {
  let end = start + 1
  while (end < buffer.length && buffer.marks[end] === 0) end++
  return end
}

/**
 * Takes `input` through the longest words of `trie`, left to right, and writes the outcome to
 * `output`. Marks are carried over and no word reaches across one; what is `HELD` is copied.
 * Words found get `mark`: `CUT` for phrases only, `HELD` for all.
 */
export function applyStage(
  trie: PhraseTrie,
  input: TextBuffer,
  output: TextBuffer,
  mark: Mark,
): void {
  const { pool } = trie
  const { units, length } = input
  const match: WordMatch = { end: 0, at: 0, phrase: false }
  const changes: TracePart[] = []
  let written = 0
  let stretchEnd = 0
  let pending: number = 0

  /** Writes `count` units of `source` from `at` on for the units `[start, end)` of `input`. */
  function put(source: Uint16Array, at: number, count: number, start: number, end: number): void {
    // With room for the rest, so that single units can be copied without asking.
    reserve(output, written + count + length - end)
    for (let i = 0; i < count; i++) {
      output.units[written + i] = source[at + i]!
      output.marks[written + i] = 0
    }
    output.marks[written] = pending
    if (count !== end - start) changes.push([start, end, written, written + count])
    pending = 0
    written += count
  }

  reserve(output, length)
  for (let at = 0; at < length;) {
    if (at === stretchEnd) {
      stretchEnd = endOfStretch(input, at)
      pending = Math.max(pending, input.marks[at]!)
      if (pending === HELD) {
        put(units, at, stretchEnd - at, at, stretchEnd)
        at = stretchEnd
        continue
      }
    }
    if (matchWord(trie, units, at, stretchEnd, match)) {
      const marked = mark === HELD || (mark === CUT && match.phrase)
      if (marked) pending = Math.max(pending, mark)
      put(pool, match.at + 1, pool[match.at]!, at, match.end)
      if (marked) pending = CUT
      at = match.end
    } else if (pending === 0 && isPlain(units[at]!)) {
      output.units[written] = units[at]!
      output.marks[written++] = 0
      at++
    } else {
      const end = endOfCharacter(units, at, stretchEnd)
      put(units, at, end - at, at, end)
      at = end
    }
  }
  output.length = written
  output.trace = joinTraces(input.trace, changes)
}

/** Marks the longest words of `trie` in `buffer` as stretches of their own. */
export function cutWords(trie: PhraseTrie, buffer: TextBuffer): void {
  const match: WordMatch = { end: 0, at: 0, phrase: false }
  let stretchEnd = 0
  for (let at = 0; at < buffer.length;) {
    if (at === stretchEnd) stretchEnd = endOfStretch(buffer, at)
    if (buffer.marks[at] === HELD) at = stretchEnd
    else if (matchWord(trie, buffer.units, at, stretchEnd, match)) {
      buffer.marks[at] ||= CUT
      if (match.end < buffer.length) buffer.marks[match.end] ||= CUT
      at = match.end
    } else at = endOfCharacter(buffer.units, at, stretchEnd)
  }
}
