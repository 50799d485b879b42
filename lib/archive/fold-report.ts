import type { Report } from '#lib/report/report.ts'
import { fold, foldSpan, type Folded } from '#lib/text/fold.ts'

/** A code that no text has: what stands there is like nothing on any page. */
const MASKED = 0

/** A folded report, and how many of its codes can be matched: all that are not masked. */
export interface FoldedReport extends Folded {
  readonly comparable: number
}

/**
 * Folds a report for matching. Site chrome (boilerplate) and its own date line are masked, so that
 * they never become a passage; offsets stay those of `report.text`.
 */
export function foldReport(report: Report): FoldedReport {
  const folded = fold(report.text)
  const { codes } = folded
  const chrome = [...report.boilerplate, ...(report.date ? [report.date.span] : [])]
  let comparable = codes.length
  for (const span of chrome) {
    const [start, end] = foldSpan(folded, span)
    for (let i = start; i < end; i++) {
      if (codes[i] !== MASKED) comparable--
      codes[i] = MASKED
    }
  }
  return { ...folded, comparable }
}
