import { fold, foldSpan, type Folded } from '#lib/text/fold.ts'
import { cut, type Span } from '#lib/text/span.ts'

const NUMERALS = '0123456789〇零一二三四五六七八九十百千万亿两几半余多廿卅'
/** A number that was changed at the very end of a passage stands this near outside, in codes. */
const MARGIN = 4
/** So many codes behind a number tell its unit apart: 3个月, 3个小时. */
const UNIT = 2
/** Folding drops the decimal point and the sign of a share, so 2.3 and 23 have the same codes. */
const SIGNS = /[\d０-９][.．·点點:：/-][\d０-９]|[%％‰]/g

/** 1 for the codes that numbers are written with. */
let numerals: Uint8Array | null = null

function numeralCodes(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (const code of fold(NUMERALS).codes) table[code] = 1
  return table
}

function hasNumeral({ codes }: Folded, start: number, end: number): boolean {
  for (let i = Math.max(0, start); i < Math.min(codes.length, end); i++)
    if (numerals![codes[i]!]) return true
  return false
}

const signs = (text: string, span: Span) => cut(text, span).match(SIGNS)?.length ?? 0

/**
 * Whether a passage, `pageSpan` of `page.text` and `reportSpan` of `report.text`, has the same
 * numerals in the same order before the same words on both sides, and none near its ends: then no
 * figure and no date in it can have changed. Linear, and far cheaper than to read them.
 */
export function sameNumerals(
  page: Folded,
  pageSpan: Span,
  report: Folded,
  reportSpan: Span,
): boolean {
  numerals ??= numeralCodes()
  const [pageStart, pageEnd] = foldSpan(page, pageSpan)
  const [reportStart, reportEnd] = foldSpan(report, reportSpan)
  let j = reportStart
  for (let i = pageStart; i < pageEnd; i++) {
    const code = page.codes[i]!
    if (!numerals[code]) continue
    while (j < reportEnd && !numerals[report.codes[j]!]) j++
    if (j === reportEnd || report.codes[j] !== code) return false
    for (let k = 1; k <= UNIT; k++) if (page.codes[i + k] !== report.codes[j + k]) return false
    j++
  }
  return (
    !hasNumeral(report, j, reportEnd) &&
    !hasNumeral(page, pageStart - MARGIN, pageStart) &&
    !hasNumeral(page, pageEnd, pageEnd + MARGIN) &&
    !hasNumeral(report, reportStart - MARGIN, reportStart) &&
    !hasNumeral(report, reportEnd, reportEnd + MARGIN) &&
    signs(page.text, pageSpan) === signs(report.text, reportSpan)
  )
}
