import { readNumeral } from '#lib/figure/read-numeral.ts'
import type { Numeral } from '#lib/figure/find-numerals.ts'
import { NUMERAL, type PassageTokens } from './passage-tokens.ts'

/** The same amount in parts of one. */
const SCALES = { '': 1, '%': 1e-2, '‰': 1e-3, '‱': 1e-4 } as const
/** Doubles that differ by less were the same before they were scaled. */
const EPSILON = 1e-9
/** Signs that reading machines and hurried typists put for a digit. */
const LOOKALIKES: Readonly<Record<string, string>> = { o: '0', l: '1', i: '1', s: '5', b: '8' }
/** A numeral, its splinters and look-alikes: 2o1o, 20、10, 二十、八. */
const SPLINTERS = /[0-9olisb〇零一二三四五六七八九十百千万亿两点余多,.、·;: \n]/
const SEPARATORS = /[,、·;: \n]/g

function sameValue(a: Numeral, b: Numeral): boolean {
  if (a.value === null || b.value === null) return false
  const x = a.value * SCALES[a.ratio]
  const y = b.value * SCALES[b.ratio]
  return Math.abs(x - y) <= EPSILON * Math.max(1, Math.abs(x))
}

/** The numerals right beside `token`, with no word between: noise put one of them there. */
function beside(passage: PassageTokens, token: number): Numeral[] {
  return [token - 1, token + 1]
    .filter((at) => passage.codes[at] === NUMERAL)
    .map((at) => passage.numerals.get(at)!)
}

/** The numeral at `token` with the splinters around it, as one number; `null` where it is none. */
function repaired(passage: PassageTokens, token: number): number | null {
  const { text } = passage.plain
  let start = passage.starts[token]!
  let end = passage.ends[token]!
  while (start > 0 && SPLINTERS.test(text[start - 1]!)) start--
  while (end < text.length && SPLINTERS.test(text[end]!)) end++
  const signs = text
    .slice(start, end)
    .replace(SEPARATORS, '')
    .replace(/[olisb]/g, (sign) => LOOKALIKES[sign]!)
  return readNumeral(signs).value
}

/**
 * Whether two numerals of a passage say the same number. A numeral that noise broke (a stray comma,
 * an O for a 0) counts as what it is when mended.
 */
export function sameNumber(
  page: PassageTokens,
  pageToken: number,
  report: PassageTokens,
  reportToken: number,
): boolean {
  const a = page.numerals.get(pageToken)!
  const b = report.numerals.get(reportToken)!
  if (sameValue(a, b)) return true
  const text = (passage: PassageTokens, numeral: Numeral) =>
    passage.plain.text.slice(...numeral.span)
  if (text(page, a) === text(report, b)) return true
  if (beside(page, pageToken).some((numeral) => sameValue(numeral, b))) return true
  const mended = repaired(page, pageToken)
  return mended !== null && (mended === b.value || mended === repaired(report, reportToken))
}
