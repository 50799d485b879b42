/** The longest gloss, in UTF-16 units with its brackets: four syllables with spaces between. */
const LONGEST_GLOSS = 48

/** Four syllables of six letters. */
const LONGEST_PINYIN = 24

/** Letters with a tone mark, and what they are without. */
const TONED = new Map(
  [...'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿếềɑɡ'].map((letter, i) => [
    letter.charCodeAt(0),
    'aaaaeeeeiiiioooouuuuüüüünnnmeeag'[i]!,
  ]),
)

/** One to four syllables of pinyin, tones left out. */
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

/**
 * Where the gloss ends that the bracket at `start` in `text` opens: pinyin with or without tones,
 * or bopomofo, spaces and lost letters allowed. `start + 1` where the bracket holds something else.
 * Looks at no more than 48 units.
 */
export function skipGloss(text: string, start: number): number {
  const [close, wideClose] = closerOf(text.charCodeAt(start))
  const end = Math.min(text.length, start + LONGEST_GLOSS)
  let letters = ''
  let toned = false
  let bopomofo = false
  let lost = false
  for (let i = start + 1; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (unit === close || unit === wideClose) {
      const isGloss = bopomofo
        ? letters === ''
        : letters !== '' &&
          letters.length <= LONGEST_PINYIN &&
          (toned || lost || PINYIN.test(letters))
      return isGloss ? i + 1 : start + 1
    }
    const plain = TONED.get(unit)
    if (plain !== undefined) {
      letters += plain
      toned = true
    } else if (unit >= 0x61 && unit <= 0x7a) letters += text[i]!
    else if (unit >= 0xff41 && unit <= 0xff5a) letters += String.fromCharCode(unit - 0xfee0)
    else if (unit === 0xfc) letters += 'ü'
    else if (isTone(unit)) toned = true
    else if (isBopomofo(unit)) bopomofo = true
    else if (isLost(unit)) lost = true
    else if (!isSpace(unit)) return start + 1
  }
  return start + 1
}
