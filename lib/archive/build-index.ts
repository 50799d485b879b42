import type { Archive } from '#lib/archive/archive.ts'
import type { Report } from '#lib/report/report.ts'
import type { Folded } from '#lib/text/fold.ts'
import { runSteps } from '#lib/text/run-steps.ts'
import type { FoldedReport } from './fold-report.ts'
import { Folding } from './folding.ts'
import type { GramFilter } from './gram-filter.ts'
import { gramSteps, type GramFrequency } from './gram-frequency.ts'
import type { Postings } from './postings.ts'
import { indexReportGrams, type ReportGrams } from './report-grams.ts'
import { segmentSteps } from './segment.ts'
import type { Wanted } from './wanted.ts'

/** What is known of an archive, to find and to weigh what a page shares with its reports. */
export interface ArchiveIndex {
  /** How many numbers of reports there are. */
  readonly size: number
  readonly frequency: GramFrequency
  /** Segments of the archive, in order; none where it is small enough to try every report. */
  readonly postings: readonly Postings[]
  /** For look-ups the same segments; throws where they have to be read first. */
  filters(): readonly GramFilter[]
  /** A report that is at hand; throws for others. One that was removed has no text. */
  reportAt(report: number): Report
  /** The folded text of a report that is at hand, site chrome masked. */
  foldedAt(report: number): FoldedReport
  /** Where the 3-grams of all reports stand; null where they are too many. */
  allGrams(): ReportGrams | null
}

/** So many reports are aligned one by one: no index is faster. */
export const FEW_REPORTS = 64

/** Made when a page asks for it first: to wake up needs none. */
function gramReader(size: number, foldedAt: (i: number) => Folded): () => ReportGrams | null {
  if (size > FEW_REPORTS) return () => null
  let grams: ReportGrams | null = null
  return () =>
    (grams ??= indexReportGrams(Array.from({ length: size }, (_, i) => foldedAt(i).codes)))
}

/** The work of `buildIndex` in steps of some milliseconds. */
function* indexSteps({ reports }: Archive<Report>): Generator<Wanted, ArchiveIndex> {
  const size = reports.length
  const folding = new Folding()
  const reportAt = (number: number) => {
    const report = reports[number]
    if (!report) throw new RangeError(`No report ${number} among ${size}`)
    return report
  }
  const foldedAt = (number: number) => folding.of(reportAt(number))
  const segment = size > FEW_REPORTS ? yield* segmentSteps(0, size, foldedAt) : null
  return {
    size,
    reportAt,
    foldedAt,
    allGrams: gramReader(size, foldedAt),
    frequency: yield* gramSteps(size, foldedAt),
    postings: segment ? [segment.postings] : [],
    filters: () => (segment ? [segment.filter] : []),
  }
}

/** Indexes an archive that is in memory. Linear; a few milliseconds for the bundled reports. */
export function buildIndex(archive: Archive<Report>): ArchiveIndex {
  return runSteps(indexSteps(archive))
}
