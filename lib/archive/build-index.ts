import type { Archive } from '#lib/archive/archive.ts'
import type { Report } from '#lib/report/report.ts'
import type { Folded } from '#lib/text/fold.ts'
import { foldReport } from './fold-report.ts'
import { countGrams, type GramFrequency } from './gram-frequency.ts'

/** What is known of an archive, to find and to weigh what a page shares with its reports. */
export interface ArchiveIndex {
  readonly archive: Archive<Report>
  readonly frequency: GramFrequency
  /** The folded text of a report, site chrome masked. */
  foldedAt(report: number): Folded
}

/** Folded texts of so many reports are kept; folding again costs 5 ns a character. */
const MOST_KEPT = 512

/** Indexes an archive. Linear; a few milliseconds for the bundled reports. */
export function buildIndex(archive: Archive<Report>): ArchiveIndex {
  const { reports } = archive
  const kept = new Map<number, Folded>()
  const foldedAt = (i: number): Folded => {
    const known = kept.get(i)
    if (known) return known
    const report = reports[i]
    if (!report) throw new RangeError(`No report ${i} among ${reports.length}`)
    const folded = foldReport(report)
    if (kept.size < MOST_KEPT) kept.set(i, folded)
    return folded
  }
  return { archive, foldedAt, frequency: countGrams(reports.length, foldedAt) }
}
