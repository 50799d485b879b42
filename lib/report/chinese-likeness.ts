import { fold } from '#lib/text/fold.ts'
import { EVERYDAY_CHARACTERS } from './everyday-characters.ts'
import { decodeAs } from './platform-decoder.ts'

/** The first rows of both standards, which hold what is in use; lead and trail bytes, ends included. */
const GB_LEVEL_1 = { encoding: 'gb18030', leads: [0xb0, 0xd7], trails: [[0xa1, 0xf9]] } as const
const BIG5_LEVEL_1 = {
  encoding: 'big5',
  leads: [0xa4, 0xc5],
  trails: [
    [0x40, 0x7e],
    [0xa1, 0xfe],
  ],
} as const

/** The marks that Chinese prose sets. */
const MARK = /[、。，：；？！（）《》〈〉「」『』【】“”‘’…—·\u3000]/u
/** Stands in text of any language: tells nothing. */
const NEUTRAL = /[\p{ASCII}\p{Script=Latin}\p{Nd}\p{No}\p{So}\p{Sm}]/u
/** So much of a text tells what all of it is, in UTF-16 units. */
const SAMPLE = 20_000

type Level = typeof GB_LEVEL_1 | typeof BIG5_LEVEL_1

function charactersOf({ encoding, leads: [first, last], trails }: Level): string {
  const bytes: number[] = []
  for (let lead = first; lead <= last; lead++)
    for (const [from, to] of trails)
      for (let trail = from; trail <= to; trail++) bytes.push(lead, trail)
  return decodeAs(Uint8Array.from(bytes), encoding) ?? ''
}

interface Known {
  /** Characters in use on the mainland or in Taiwan. */
  readonly used: ReadonlySet<string>
  /** Codes of folded text. */
  readonly everyday: ReadonlySet<number>
}

let known: Known | null = null
const makeKnown = (): Known => ({
  used: new Set(charactersOf(GB_LEVEL_1) + charactersOf(BIG5_LEVEL_1)),
  everyday: new Set(fold(EVERYDAY_CHARACTERS).codes),
})

/**
 * How much a text is like Chinese prose in either script, 0–1. A character counts whole where it is an
 * everyday one or a Chinese punctuation mark, half where it is in the first level of GB 2312 (3,755
 * characters) or of Big5 (5,401), which hold what is in use, and not at all where it is anything else
 * but Latin, a digit or a symbol. Prose has .8 and more, of 20 characters .6; what was read in a wrong
 * encoding has .5 at most, mostly .3, since its characters are those of any row. Linear in the first
 * 20,000 units.
 */
export function chineseLikeness(text: string): number {
  known ??= makeKnown()
  const sample = text.slice(0, SAMPLE)
  let counted = 0
  let worth = 0
  for (const character of sample) {
    if (NEUTRAL.test(character)) continue
    counted++
    if (MARK.test(character)) worth++
    else if (known.used.has(character)) worth += 0.5
  }
  for (const code of fold(sample).codes) if (known.everyday.has(code)) worth += 0.5
  return counted === 0 ? 0 : worth / counted
}
