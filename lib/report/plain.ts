import { fold } from '#lib/text/fold.ts'
import { skipGloss } from '#lib/text/gloss.ts'
import type { Span } from '#lib/text/span.ts'

/**
 * A text as cues are looked up in it: Simplified, lower case, half-width punctuation, glosses and
 * invisible characters left out. Unlike the folded text it keeps punctuation and, up to eight
 * in a row, spaces.
 */
export interface PlainText {
  readonly plain: string
  /** For each unit of `plain` its offset in the text it was made from. */
  readonly offsets: Uint32Array
}

/** Punctuation that has a half-width or plainer twin outside the block of full-width forms. */
const TWINS = new Map(
  ['︰:', '﹕:', '﹐,', '﹔;', '﹖?', '﹗!', '﹙(', '﹚)', '〔[', '〕]', '｡。', '丨|', '｜|'].map(
    (pair) => [pair[0]!, pair[1]!],
  ),
)

/** Longer runs of white space are layout: what is beyond it is left out. */
const LONGEST_GAP = 8

const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/
const SPACE = /\s/
const OPEN_BRACKET = /[(（[【〔]/
const HAN = /\p{Script=Han}/u

function plainUnit(unit: string): string {
  const code = unit.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  if (SPACE.test(unit)) return ' '
  return TWINS.get(unit) ?? unit
}

/** The plain form of `text`; cost linear. */
export function plainText(text: string): PlainText {
  const { codes, offsets: kept } = fold(text)
  const offsets = new Uint32Array(text.length)
  const units: string[] = []
  let next = 0
  let gap = 0
  const put = (unit: string, at: number) => {
    gap = unit === ' ' ? gap + 1 : 0
    if (gap > LONGEST_GAP) return
    offsets[units.length] = at
    units.push(unit)
  }
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]!
    if (kept[next] === i) {
      put(TWINS.get(unit) ?? String.fromCharCode(codes[next]!), i)
      next++
    } else if (OPEN_BRACKET.test(unit) && HAN.test(units.at(-1) ?? '')) {
      const end = skipGloss(text, i)
      if (end === i + 1) put(plainUnit(unit), i)
      else i = end - 1
    } else if (!INVISIBLE.test(unit)) put(plainUnit(unit), i)
  }
  return { plain: units.join(''), offsets: offsets.subarray(0, units.length) }
}

/**
 * A pattern over plain text from its source, which may name Han characters in either script.
 * Escapes must be lower case: `\\d`, `\\s`.
 */
export function plainPattern(source: string, flags = 'u'): RegExp {
  return new RegExp(plainText(source).plain, flags)
}

/** The span, in the original text, of `[start, end)` in `plain`. The range must not be empty. */
export function plainSpan(text: PlainText, start: number, end: number): Span {
  return [text.offsets[start]!, text.offsets[end - 1]! + 1]
}
