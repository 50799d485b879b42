import type { Report } from '#lib/report/report.ts'
import { fold, foldSpan, type Folded } from '#lib/text/fold.ts'

/** A code that no text has: what stands there is like nothing on any page. */
const MASKED = 0

/**
 * Folds a report for matching. Site chrome (boilerplate) and its own date line are masked, so that
 * they never become a passage; offsets stay those of `report.text`.
 */
export function foldReport(report: Report): Folded {
  const folded = fold(report.text)
  const chrome = [...report.boilerplate, ...(report.date ? [report.date.span] : [])]
  for (const span of chrome) folded.codes.fill(MASKED, ...foldSpan(folded, span))
  return folded
}

/** How many codes of a folded report can be matched: all that are not masked. */
export function countComparable({ codes }: Folded): number {
  let count = 0
  for (const code of codes) if (code !== MASKED) count++
  return count
}
