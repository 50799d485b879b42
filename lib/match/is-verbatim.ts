import { fold, type Folded } from '#lib/text/fold.ts'
import { cut } from '#lib/text/span.ts'
import type { Passage } from './passage.ts'
import type { Span } from '#lib/text/span.ts'

const NUMERALS = '0123456789〇零一二三四五六七八九十百千万亿两几半廿卅'
let numerals: ReadonlySet<number> | null = null

/** Folding drops the decimal point, so 2.3 and 23 have the same codes. */
const DECIMALS = /[\d０-９][.．·点點][\d０-９]/g

const decimals = (text: string, span: Span) => cut(text, span).match(DECIMALS)?.length ?? 0

/**
 * Whether a passage is the same on both sides to the last code, with no number cut off at an end:
 * then nothing in it can have changed. `pageSpan` and `reportSpan` are its spans in the texts.
 */
export function isVerbatim(
  passage: Passage,
  page: Folded,
  pageSpan: Span,
  report: Folded,
  reportSpan: Span,
): boolean {
  const size = passage.pageEnd - passage.pageStart
  if (passage.reportEnd - passage.reportStart !== size) return false
  for (let i = 0; i < size; i++)
    if (page.codes[passage.pageStart + i] !== report.codes[passage.reportStart + i]) return false
  numerals ??= new Set(fold(NUMERALS).codes)
  const edges = [
    page.codes[passage.pageStart - 1],
    page.codes[passage.pageEnd],
    report.codes[passage.reportStart - 1],
    report.codes[passage.reportEnd],
  ]
  for (const code of edges) if (code !== undefined && numerals.has(code)) return false
  return decimals(page.text, pageSpan) === decimals(report.text, reportSpan)
}
