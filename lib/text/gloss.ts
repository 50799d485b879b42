import { unitAt } from './unit-at.ts'

/** The longest gloss, in UTF-16 units with its brackets: four syllables with spaces between. */
const LONGEST_GLOSS = 48

/** Four syllables of six letters. */
const LONGEST_PINYIN = 24

/** Letters that only pinyin has: with a tone mark, or of its own shape. */
const TONED = new Set(
  Array.from('āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿếềɑɡ', (letter) => letter.charCodeAt(0)),
)

/** One to four syllables of pinyin without tones. */
const PINYIN =
  /^(?:(?:[bpmf]|[dtnl]|[gkh]|[jqx]|[zcs]h?|[ryw])?(?:[iuü]?(?:a(?:i|o|n|ng)?|e(?:i|n|ng|r)?|o(?:u|ng)?)|i(?:n|ng)?|u[ein]?|ü[en]?|v|iu|ng?)|m|hm|ng?|[zcs]h?|r){1,4}$/

const closerOf = (open: number): readonly [number, number] =>
  open === 0x28 || open === 0xff08
    ? [0x29, 0xff09]
    : open === 0x5b
      ? [0x5d, 0x5d]
      : open === 0x3010
        ? [0x3011, 0x3011]
        : [0x3015, 0x3015]

const isSpace = (unit: number) =>
  unit === 0x20 ||
  (unit >= 0x09 && unit <= 0x0d) ||
  unit === 0xa0 ||
  unit === 0x3000 ||
  (unit >= 0x2000 && unit <= 0x200f) ||
  unit === 0x2060 ||
  unit === 0xfeff
/** Wide letters (ａ) stand this far above their narrow twins. */
const WIDE = 0xfee0
const isLetter = (unit: number) =>
  (unit >= 0x61 && unit <= 0x7a) || unit === 0xfc || (unit >= 0xff41 && unit <= 0xff5a)
const isTone = (unit: number) => unit >= 0x300 && unit <= 0x36f
const isBopomofo = (unit: number) =>
  (unit >= 0x3105 && unit <= 0x312f) ||
  (unit >= 0x31a0 && unit <= 0x31bf) ||
  unit === 0x2c7 ||
  unit === 0x2ca ||
  unit === 0x2cb ||
  unit === 0x2d9
/** Marks that stand for a letter that was lost on the way. */
const isLost = (unit: number) =>
  unit === 0x3f || unit === 0x2a || unit === 0x25a1 || unit === 0xfffd

/** Whether the letters between `start` and `end` of `text` are syllables, none of them toned. */
function isPinyin(text: string, start: number, end: number): boolean {
  let letters = ''
  for (let i = start; i < end; i++) {
    const unit = unitAt(text, i)
    if (isLetter(unit)) letters += String.fromCharCode(unit > 0xff00 ? unit - WIDE : unit)
  }
  return PINYIN.test(letters)
}

/**
 * Where the gloss ends that the bracket at `start` in `text` opens: pinyin with or without tones,
 * or bopomofo, spaces and lost letters allowed. `start + 1` where the bracket holds something else.
 * Looks at no more than 48 units.
 */
export function skipGloss(text: string, start: number): number {
  const [close, wideClose] = closerOf(unitAt(text, start))
  const end = Math.min(text.length, start + LONGEST_GLOSS)
  let letters = 0
  let toned = false
  let bopomofo = false
  let lost = false
  for (let i = start + 1; i < end; i++) {
    const unit = unitAt(text, i)
    if (isLetter(unit)) letters++
    else if (unit === close || unit === wideClose) {
      const isGloss = bopomofo
        ? letters === 0
        : letters > 0 &&
          letters <= LONGEST_PINYIN &&
          (toned || lost || isPinyin(text, start + 1, i))
      return isGloss ? i + 1 : start + 1
    } else if (TONED.has(unit)) {
      letters++
      toned = true
    } else if (isTone(unit)) toned = true
    else if (isBopomofo(unit)) bopomofo = true
    else if (isLost(unit)) lost = true
    else if (!isSpace(unit)) return start + 1
  }
  return start + 1
}
