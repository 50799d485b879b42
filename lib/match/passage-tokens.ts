import { findNumerals, type Numeral } from '#lib/figure/find-numerals.ts'
import { readPlain, type Plain } from '#lib/figure/read-plain.ts'
import type { Span } from '#lib/text/span.ts'

/** A passage as a row of tokens: its characters without punctuation, each numeral as one. */
export interface PassageTokens {
  readonly plain: Plain
  /** For each token its code; all numerals have the same one, so that any two of them align. */
  readonly codes: Uint16Array
  /** The same as a string, one UTF-16 unit a token. */
  readonly words: string
  /** For each token where it begins and ends in `plain.text`. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** The numerals, by the index of their token. */
  readonly numerals: ReadonlyMap<number, Numeral>
}

/** Not a character: the code of every numeral. */
export const NUMERAL = 0xffff

const WORD_SIGN = /[\p{L}\p{N}\p{Co}]/u

/** Han first: most signs are, and a regular expression costs more. */
const isWordSign = (code: number) =>
  (code >= 0x3400 && code < 0xa000) || WORD_SIGN.test(String.fromCharCode(code))

/** Reads the part `within` of `text` as tokens. Linear. */
export function passageTokens(text: string, within: Span): PassageTokens {
  const plain = readPlain(text, within)
  const codes: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  const numerals = new Map<number, Numeral>()
  let at = 0
  const pushSignsUntil = (end: number) => {
    for (; at < end; at++) {
      const code = plain.text.charCodeAt(at)
      if (!isWordSign(code)) continue
      codes.push(code)
      starts.push(at)
      ends.push(at + 1)
    }
  }
  for (const numeral of findNumerals(plain.text)) {
    pushSignsUntil(numeral.span[0])
    numerals.set(codes.length, numeral)
    codes.push(NUMERAL)
    starts.push(numeral.span[0])
    ends.push(numeral.span[1])
    at = numeral.span[1]
  }
  pushSignsUntil(plain.text.length)
  return {
    plain,
    codes: Uint16Array.from(codes),
    words: codes.map((code) => String.fromCharCode(code)).join(''),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    numerals,
  }
}
