import { FOLDED_PAIRS, FOLDED_PAIRS_BEYOND, KEPT_RANGES, OLDER_PAIRS } from './fold-table.ts'
import { skipGloss } from './gloss.ts'
import type { Span } from './span.ts'
import { unitAt } from './unit-at.ts'

/**
 * The comparable form of `text`: one code for each character that is kept. Script, width, case,
 * compatibility forms, punctuation, spaces and glosses make no difference in it.
 */
export interface Folded {
  readonly text: string
  /** Folded characters. Those beyond the first plane stand as one code of the private use area. */
  readonly codes: Uint16Array
  /** For each code the start of its character, in `text`. */
  readonly offsets: Uint32Array
}

interface FoldTable {
  /** For each UTF-16 unit its folded code, 0 where it is dropped. */
  readonly plain: Uint16Array
  readonly beyond: ReadonlyMap<number, number>
}

const PRIVATE_START = 0xe000
const PRIVATE_SIZE = 0x1900
const RARE_HAN_START = 0x20000
const RARE_HAN_END = 0x323b0

let table: FoldTable | null = null

/** A code for a character of any plane: rare ones share the private use area, by hash. */
function codeOf(point: number): number {
  return point < 0x10000 ? point : PRIVATE_START + ((point * 40503) % PRIVATE_SIZE)
}

function makeTable(): FoldTable {
  const plain = new Uint16Array(0x10000)
  for (const range of KEPT_RANGES.split(' ')) {
    const [first = 0, last = 0] = range.split('-').map((n) => parseInt(n, 36))
    for (let code = first; code <= last; code++) plain[code] = code
  }
  const all = FOLDED_PAIRS + OLDER_PAIRS
  for (let i = 0; i < all.length; i++) {
    const from = all.charCodeAt(i++)
    const point = all.codePointAt(i)!
    plain[from] = codeOf(point)
    if (point > 0xffff) i++
  }
  const beyond = new Map<number, number>()
  const pairs = FOLDED_PAIRS_BEYOND
  for (let i = 0; i < pairs.length;) {
    const from = pairs.codePointAt(i)!
    const to = pairs.codePointAt((i += 2))!
    i += to > 0xffff ? 2 : 1
    beyond.set(from, codeOf(to))
  }
  return { plain, beyond }
}

function foldBeyond(point: number, beyond: ReadonlyMap<number, number>): number {
  const known = beyond.get(point)
  if (known !== undefined) return known
  return point >= RARE_HAN_START && point < RARE_HAN_END ? codeOf(point) : 0
}

/** Whether a folded code is a Chinese character. */
export function isHanCode(code: number): boolean {
  return (code >= 0x3400 && code < 0xa000) || (code >= PRIVATE_START && code < 0xfb00)
}

const isOpenBracket = (unit: number) =>
  unit === 0x28 || unit === 0xff08 || unit === 0x5b || unit === 0x3010 || unit === 0x3014

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit < 0xdc00

/**
 * Folds `text`, one pass over its UTF-16 units. Each kept character gives exactly one code, so
 * offsets stay exact. Traditional becomes Simplified by character, not by phrase.
 */
export function fold(text: string): Folded {
  table ??= makeTable()
  const { plain, beyond } = table
  const { length } = text
  const codes = new Uint16Array(length)
  const offsets = new Uint32Array(length)
  let size = 0
  let i = 0
  while (i < length) {
    const unit = unitAt(text, i)
    const code = plain[unit]!
    if (code !== 0) {
      codes[size] = code
      offsets[size++] = i++
    } else if (isOpenBracket(unit) && size > 0 && isHanCode(codes[size - 1]!)) {
      i = skipGloss(text, i)
    } else if (isHighSurrogate(unit)) {
      const point = text.codePointAt(i)!
      const rare = point < 0x10000 ? 0 : foldBeyond(point, beyond)
      if (rare !== 0) {
        codes[size] = rare
        offsets[size++] = i
      }
      i += point < 0x10000 ? 1 : 2
    } else i++
  }
  return { text, codes: codes.subarray(0, size), offsets: offsets.subarray(0, size) }
}

/**
 * The tightest span in `folded.text` that holds the codes `[start, end)`.
 * @throws {RangeError} where the range is empty or outside
 */
export function unfoldSpan(folded: Folded, start: number, end: number): Span {
  const first = folded.offsets[start]
  const last = folded.offsets[end - 1]
  if (first === undefined || last === undefined || start >= end)
    throw new RangeError(`No folded range [${start}, ${end}) in ${folded.offsets.length} codes`)
  const unit = folded.text.charCodeAt(last)
  return [first, last + (unit >= 0xd800 && unit < 0xdc00 ? 2 : 1)]
}

/**
 * The codes that stand inside `span` of `folded.text`, as a range `[start, end)` of code indexes;
 * `start === end` where none does. Two binary searches.
 */
export function foldSpan(folded: Folded, span: Span): Span {
  return [lowerBound(folded.offsets, span[0]), lowerBound(folded.offsets, span[1])]
}

function lowerBound(sorted: Uint32Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
