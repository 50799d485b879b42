import { fold } from '#lib/text/fold.ts'
import { EVERYDAY_CHARACTERS } from './everyday-characters.ts'
import { firstLevel } from './first-level.ts'

/** The marks that Chinese prose sets. */
const MARK = /[、。，：；？！（）《》〈〉「」『』【】“”‘’…—·\u3000]/u
/** Stands in text of any language: tells nothing. */
const NEUTRAL = /[\p{Script=Latin}\p{Nd}\p{No}\p{So}\p{Sm}]/u
/** Markup, mostly: a page can have more of it before its first character than a sample is long. */
const ASCII = /\p{ASCII}+/gu
/** So much of a text tells what all of it is, in UTF-16 units outside ASCII. */
const SAMPLE = 20_000

interface Known {
  /** Characters in use on the mainland or in Taiwan. */
  readonly used: ReadonlySet<string>
  /** Codes of folded text. */
  readonly everyday: ReadonlySet<number>
}

let known: Known | null = null
const makeKnown = (): Known => ({
  used: new Set(firstLevel('gb18030') + firstLevel('big5')),
  everyday: new Set(fold(EVERYDAY_CHARACTERS).codes),
})

/**
 * How much a text is like Chinese prose in either script, 0–1. A character counts whole where it is an
 * everyday one or a Chinese punctuation mark, half where it is another one in use (in the first level of
 * GB 2312 or of Big5), and not at all where it is anything else but Latin, a digit or a symbol. Prose has
 * .8 and more, of 20 characters .6; what was read in a wrong encoding mostly .3 and less, since its
 * characters are those of any row, but of a few characters it can have more than the right reading.
 * Weighs the first 20,000 units outside ASCII.
 */
export function chineseLikeness(text: string): number {
  known ??= makeKnown()
  const sample = text.replace(ASCII, '').slice(0, SAMPLE)
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
