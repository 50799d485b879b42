import { fold, isHanCode } from '#lib/text/fold.ts'
import { skipGloss } from '#lib/text/gloss.ts'
import type { Span } from '#lib/text/span.ts'

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
const DIGITS = '0123456789０１２３４５６７８９'
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

/** Signs that folding drops, as rules want to see them; '' where they show nothing. */
const plainSigns = new Map<string, string>()

function plainSign(sign: string): string {
  let plain = plainSigns.get(sign)
  if (plain === undefined) plainSigns.set(sign, (plain = makePlainSign(sign)))
  return plain
}

function makePlainSign(sign: string): string {
  if (INVISIBLE.test(sign)) return ''
  if (sign === '\n' || sign === '\u2028' || sign === '\u2029') return '\n'
  if (/\s/u.test(sign)) return ' '
  if (DASHES.includes(sign)) return '-'
  if (ZEROS.includes(sign)) return '〇'
  const unit = sign.charCodeAt(0)
  return unit > 0xff00 && unit < 0xff5f ? String.fromCharCode(unit - WIDE) : sign
}

/** Whether the spaces `[start, end)` of `joined` are there for the eye only. */
function isTypesetting(joined: string, start: number, end: number): boolean {
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
  const signs: string[] = []
  const offsets: number[] = []
  const push = (sign: string, offset: number) => {
    if (sign === '') return
    signs.push(sign)
    offsets.push(offset)
  }
  let at = 0
  for (let k = 0; k <= folded.codes.length; k++) {
    const next = folded.offsets[k] ?? folded.text.length
    const afterHan = k > 0 && isHanCode(folded.codes[k - 1]!)
    while (at < next) {
      const end = afterHan ? skipGloss(folded.text, at) : at + 1
      if (end === at + 1) push(plainSign(folded.text[at]!), from + at)
      at = end
    }
    if (k === folded.codes.length) break
    const original = folded.text[at]!
    const sign = String.fromCharCode(folded.codes[k]!)
    // ① and ² fold to digits, but are marks.
    const mark = sign >= '0' && sign <= '9' && !DIGITS.includes(original)
    push(mark ? ' ' : sign, from + at)
    at += original >= '\ud800' && original < '\udc00' ? 2 : 1
  }
  return withoutTypesetting(text, signs.join(''), offsets)
}

function withoutTypesetting(text: string, joined: string, offsets: readonly number[]): Plain {
  let plain = ''
  const kept: number[] = []
  let at = 0
  const keep = (end: number) => {
    plain += joined.slice(at, end)
    for (let i = at; i < end; i++) kept.push(offsets[i]!)
  }
  for (const { index, 0: spaces } of joined.matchAll(SPACES)) {
    if (!isTypesetting(joined, index, index + spaces.length)) continue
    keep(index)
    at = index + spaces.length
  }
  keep(joined.length)
  const width = (offset: number) => ((text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1)
  const spanOf = (start: number, end: number): Span => {
    const first = kept[start]
    const last = kept[end - 1]
    if (first === undefined || last === undefined || start >= end)
      throw new RangeError(`No range [${start}, ${end}) in ${plain.length} plain units`)
    return [first, last + width(last)]
  }
  return { text: plain, spanOf }
}
