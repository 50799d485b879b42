import { fold, isHanCode } from '#lib/text/fold.ts'
import { skipGloss } from '#lib/text/gloss.ts'
import type { Span } from '#lib/text/span.ts'
import { textOfCodes } from '#lib/text/text-of-codes.ts'
import { unitAt } from '#lib/text/unit-at.ts'

/**
 * A text as rules read it: folded (Simplified, half width, no glosses) but with its punctuation,
 * and without the spaces that typesetting puts between digits and characters.
 */
export interface Plain {
  readonly text: string
  /** The span in the original text of the range `[start, end)` of `text`, which must not be empty. */
  readonly spanOf: (start: number, end: number) => Span
}

const INVISIBLE = /[\p{Cf}\p{Mn}]/u
const DASHES = '‐‑‒–—―−－～〜∼~'
const ZEROS = '○◯'
/** Wide signs (，．％（) stand this far above their narrow twins. */
const WIDE = 0xfee0
const NUMERAL = '0-9〇零一二三四五六七八九十百千万亿'
/** As far as the patterns below look from a space. */
const LOOK_AROUND = 14
const SPACES = /[ \n]+/g
/**
 * Spaces that say nothing: beside a number, and inside one, where thousands are set apart or a line
 * was wrapped in the middle of it. The space itself stands as `_`.
 */
const TYPESETTING = new RegExp(
  [
    String.raw`\d *[余多]?_[\p{sc=Han}%‰]`,
    String.raw`\p{sc=Han}_\d`,
    String.raw`(?:^|\D)\d{1,3}_\d{3}(?!\d)`,
  ].join('|'),
  'u',
)
const WRAPPED = new RegExp(
  [
    String.raw`\d[余多]?_[\p{sc=Han}%‰]`,
    String.raw`\p{sc=Han}\d{1,12}_\d{1,12}\p{sc=Han}`,
    String.raw`\p{sc=Han}[${NUMERAL}]_[${NUMERAL}]\p{sc=Han}`,
  ].join('|'),
  'u',
)

/** All that the patterns above have in common, to ask before them: a number on one side. */
const ENDS_NUMBER = new RegExp(`[${NUMERAL}余多]`)
const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39
const isWideDigit = (unit: number) => unit >= 0xff10 && unit <= 0xff19
const isOpenBracket = (unit: number) =>
  unit === 0x28 || unit === 0xff08 || unit === 0x5b || unit === 0x3010 || unit === 0x3014

const NEWLINE = 0x0a
const SPACE = 0x20
/** A unit that shows nothing. */
const NOTHING = 0
/** A unit that nobody asked for yet; no character has this code. */
const UNKNOWN = 0xffff

/** Units that folding drops, as rules want to see them: a table, since a text is full of them. */
const plainUnits = new Uint16Array(0x10000).fill(UNKNOWN)

function plainUnit(unit: number): number {
  const known = plainUnits[unit]!
  if (known !== UNKNOWN) return known
  return (plainUnits[unit] = makePlainUnit(unit))
}

function makePlainUnit(unit: number): number {
  const sign = String.fromCharCode(unit)
  if (INVISIBLE.test(sign)) return NOTHING
  if (sign === '\n' || sign === '\u2028' || sign === '\u2029') return NEWLINE
  if (/\s/u.test(sign)) return SPACE
  if (DASHES.includes(sign)) return '-'.charCodeAt(0)
  if (ZEROS.includes(sign)) return '〇'.charCodeAt(0)
  return unit > 0xff00 && unit < 0xff5f ? unit - WIDE : unit
}

/** Whether the spaces `[start, end)` of `joined` are there for the eye only. */
function isTypesetting(joined: string, start: number, end: number): boolean {
  if (!ENDS_NUMBER.test(joined[start - 1] ?? '') && !isDigit(joined.charCodeAt(end))) return false
  const before = joined.slice(Math.max(0, start - LOOK_AROUND), start)
  const around = `${before}_${joined.slice(end, end + LOOK_AROUND)}`
  const spaces = joined.slice(start, end)
  if (spaces === '\n') return WRAPPED.test(around)
  return !spaces.includes('\n') && TYPESETTING.test(around)
}

/** Reads the part `within` of `text`, all of it by default. Linear. */
export function readPlain(text: string, within: Span = [0, text.length]): Plain {
  const [from, to] = within
  const folded = fold(text.slice(from, to))
  const size = folded.codes.length
  const { length } = folded.text
  const units = new Uint16Array(length)
  const offsets = new Uint32Array(length)
  let count = 0
  let spaced = false
  let at = 0
  for (let k = 0; k <= size; k++) {
    const next = k < size ? folded.offsets[k]! : length
    while (at < next) {
      const dropped = unitAt(folded.text, at)
      const glossed = k > 0 && isOpenBracket(dropped) && isHanCode(folded.codes[k - 1]!)
      const end = glossed ? skipGloss(folded.text, at) : at + 1
      const unit = end === at + 1 ? plainUnit(dropped) : NOTHING
      if (unit !== NOTHING) {
        units[count] = unit
        offsets[count++] = from + at
        if (unit === SPACE || unit === NEWLINE) spaced = true
      }
      at = end
    }
    if (k === size) break
    const original = unitAt(folded.text, at)
    const code = folded.codes[k]!
    // ① and ² fold to digits, but are marks.
    const mark = isDigit(code) && !isDigit(original) && !isWideDigit(original)
    if (mark) spaced = true
    units[count] = mark ? SPACE : code
    offsets[count++] = from + at
    at += original >= 0xd800 && original < 0xdc00 ? 2 : 1
  }
  const read = textOfCodes(units.subarray(0, count))
  return spaced ? withoutTypesetting(text, read, offsets) : plainOf(text, read, offsets)
}

/** `plain` as read from `text`; `offsets`: where each of its units begins there. */
function plainOf(text: string, plain: string, offsets: Uint32Array): Plain {
  const width = (offset: number) => ((text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1)
  const spanOf = (start: number, end: number): Span => {
    if (start >= end || start < 0 || end > plain.length)
      throw new RangeError(`No range [${start}, ${end}) in ${plain.length} plain units`)
    const last = offsets[end - 1]!
    return [offsets[start]!, last + width(last)]
  }
  return { text: plain, spanOf }
}

/** The same without the spaces of `joined` that are there for the eye only. */
function withoutTypesetting(text: string, joined: string, offsets: Uint32Array): Plain {
  const kept = new Uint32Array(joined.length)
  let plain = ''
  let at = 0
  const keep = (end: number) => {
    kept.set(offsets.subarray(at, end), plain.length)
    plain += joined.slice(at, end)
  }
  for (const { index, 0: spaces } of joined.matchAll(SPACES)) {
    const end = index + spaces.length
    if (!isTypesetting(joined, index, end)) continue
    keep(index)
    at = end
  }
  keep(joined.length)
  return plainOf(text, plain, kept)
}
