import { unfoldSpan, type Folded } from '#lib/text/fold.ts'
import { skipGloss } from '#lib/text/gloss.ts'
import type { Span } from '#lib/text/span.ts'
import { trimEdges, type SpanPair } from './trim-edges.ts'

const OPENING = /[“‘「『《〈（(【〔［"']/
const CLOSING = /[”’」』》〉）)】〕］"'。,，、;；:：!！?？…—.%％]/

function follows(text: string, at: number): string {
  let i = at
  while (i < text.length && CLOSING.test(text[i]!)) i++
  return text.slice(at, i)
}

/**
 * The span of folded codes `[start, end)` with the gloss and the punctuation that close it, and without
 * the number of another line.
 */
export function passageSpans(
  page: Folded,
  pageRange: Span,
  report: Folded,
  reportRange: Span,
): SpanPair {
  const p = unfoldSpan(page, ...pageRange)
  const r = unfoldSpan(report, ...reportRange)
  const pageSide = widen(page.text, p)
  const reportSide = widen(report.text, r)
  // Punctuation counts only where both sides have it.
  const open = Math.min(pageSide.opened, reportSide.opened)
  const close = Math.min(pageSide.closed, reportSide.closed)
  return trimEdges(page.text, report.text, [
    [p[0] - open, pageSide.end + close],
    [r[0] - open, reportSide.end + close],
  ])
}

/** The parts of a passage in the text itself, with what opens and closes them there, in its span. */
export function partSpans(folded: Folded, parts: readonly Span[], [first, last]: Span): Span[] {
  const spans = parts.map((part, i): Span => {
    const [start, before] = unfoldSpan(folded, ...part)
    const { end, opened, closed } = widen(folded.text, [start, before])
    return [
      i === 0 ? first : Math.max(first, start - opened),
      i === parts.length - 1 ? last : Math.min(end + closed, last),
    ]
  })
  return spans.filter(([start, end]) => start < end)
}

function widen(text: string, [start, last]: Span) {
  let end = last
  while (/[([（［【〔]/.test(text[end] ?? '')) {
    const after = skipGloss(text, end)
    if (after === end + 1) break
    end = after
  }
  let opened = 0
  while (start - opened > 0 && OPENING.test(text[start - opened - 1]!)) opened++
  return { end, opened, closed: follows(text, end).length }
}
