import type { Report } from '#lib/report/report.ts'
import { foldReport, type FoldedReport } from './fold-report.ts'

/** The latest so many folded texts are kept; folding again costs 5 ns a character. */
const MOST_KEPT = 256

/** Folds reports, and keeps the latest. */
export class Folding {
  readonly #kept = new Map<Report, FoldedReport>()

  of(report: Report): FoldedReport {
    const known = this.#kept.get(report)
    if (known) return known
    const folded = foldReport(report)
    if (this.#kept.size >= MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value!)
    this.#kept.set(report, folded)
    return folded
  }
}
