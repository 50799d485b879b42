import { findNumerals, type Numeral } from '#lib/figure/find-numerals.ts'
import { readPlain, type Plain } from '#lib/figure/read-plain.ts'
import type { Span } from '#lib/text/span.ts'
import { unitAt } from '#lib/text/unit-at.ts'

/** A passage as a row of tokens: its characters without punctuation, each numeral as one. */
export interface PassageTokens {
  readonly plain: Plain
  /** For each token its code; all numerals have the same one, so that any two of them align. */
  readonly codes: Uint16Array
  /** For each token where it begins and ends in `plain.text`. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** The numerals, by the index of their token. */
  readonly numerals: ReadonlyMap<number, Numeral>
}

/** Not a character: the code of every numeral. */
export const NUMERAL = 0xffff

const WORD_SIGN = /[\p{L}\p{N}\p{Co}]/u

/** Whether a unit is part of a word: 1 or 2 for no and yes, 0 before anyone asked. */
const wordSigns = new Uint8Array(0x10000)

function isWordSign(unit: number): boolean {
  const known = wordSigns[unit]!
  if (known !== 0) return known === 2
  const word = WORD_SIGN.test(String.fromCharCode(unit))
  wordSigns[unit] = word ? 2 : 1
  return word
}

/** Reads the part `within` of `text` as tokens. Linear. */
export function passageTokens(text: string, within: Span): PassageTokens {
  const plain = readPlain(text, within)
  const { length } = plain.text
  const codes = new Uint16Array(length)
  const starts = new Uint32Array(length)
  const ends = new Uint32Array(length)
  const numerals = new Map<number, Numeral>()
  let size = 0
  let at = 0
  const push = (code: number, end: number) => {
    codes[size] = code
    starts[size] = at
    ends[size++] = end
    at = end
  }
  const pushSignsUntil = (end: number) => {
    while (at < end) {
      const unit = unitAt(plain.text, at)
      if (isWordSign(unit)) push(unit, at + 1)
      else at++
    }
  }
  for (const numeral of findNumerals(plain.text)) {
    pushSignsUntil(numeral.span[0])
    numerals.set(size, numeral)
    push(NUMERAL, numeral.span[1])
  }
  pushSignsUntil(length)
  return {
    plain,
    codes: codes.subarray(0, size),
    starts: starts.subarray(0, size),
    ends: ends.subarray(0, size),
    numerals,
  }
}
