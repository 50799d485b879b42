import type { Archive } from '#lib/archive/archive.ts'
import type { Report } from '#lib/report/report.ts'
import type { Folded } from '#lib/text/fold.ts'
import { foldReport, type FoldedReport } from './fold-report.ts'
import { countGrams, type GramFrequency } from './gram-frequency.ts'
import { buildPostings, type Postings } from './postings.ts'
import { indexReportGrams, type ReportGrams } from './report-grams.ts'

/** What is known of an archive, to find and to weigh what a page shares with its reports. */
export interface ArchiveIndex {
  readonly archive: Archive<Report>
  readonly frequency: GramFrequency
  /** Segments of the archive, in order; none where it is small enough to try every report. */
  readonly postings: readonly Postings[]
  /** The folded text of a report, site chrome masked. */
  foldedAt(report: number): FoldedReport
  /** Where the 3-grams of all reports stand; null where they are too many. */
  allGrams(): ReportGrams | null
}

/** So many reports are aligned one by one: no index is faster. */
const FEW_REPORTS = 64
/** The latest so many folded texts are kept; folding again costs 5 ns a character. */
const MOST_KEPT = 256
/** New reports make a segment of their own, until there are too many or it would be a large one. */
const MOST_SEGMENTS = 8
/** Frequencies are counted anew when the archive has grown by this factor. */
const STALE = 1.25

function reader({ reports }: Archive<Report>): (report: number) => FoldedReport {
  const kept = new Map<number, FoldedReport>()
  return (i) => {
    const known = kept.get(i)
    if (known) return known
    const report = reports[i]
    if (!report) throw new RangeError(`No report ${i} among ${reports.length}`)
    const folded = foldReport(report)
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!)
    kept.set(i, folded)
    return folded
  }
}

/** Made when a page asks for it first: to wake up needs none. */
function gramReader(size: number, foldedAt: (i: number) => Folded): () => ReportGrams | null {
  if (size > FEW_REPORTS) return () => null
  let grams: ReportGrams | null = null
  return () =>
    (grams ??= indexReportGrams(Array.from({ length: size }, (_, i) => foldedAt(i).codes)))
}

function segmentOf({ reports }: Archive<Report>, first: number, foldedAt: (i: number) => Folded) {
  const added = reports.slice(first)
  const characters = added.reduce((sum, { text }) => sum + text.length, 0)
  return buildPostings(first, added.length, characters, foldedAt)
}

/** Indexes an archive. Linear; a few milliseconds for the bundled reports. */
export function buildIndex(archive: Archive<Report>): ArchiveIndex {
  const foldedAt = reader(archive)
  const size = archive.reports.length
  return {
    archive,
    foldedAt,
    allGrams: gramReader(size, foldedAt),
    frequency: countGrams(size, foldedAt),
    postings: size > FEW_REPORTS ? [segmentOf(archive, 0, foldedAt)] : [],
  }
}

/**
 * The index of `archive`, whose first reports are those that `index` knows: only what was added is
 * read, so a report more costs what it is long. Now and then small segments are merged.
 */
export function extendIndex(index: ArchiveIndex, archive: Archive<Report>): ArchiveIndex {
  const size = archive.reports.length
  const known = index.archive.reports.length
  if (!index.postings.length || size < known) return buildIndex(archive)
  const foldedAt = reader(archive)
  const keep = index.postings.length < MOST_SEGMENTS ? index.postings : index.postings.slice(0, 1)
  const last = keep.at(-1)!
  const first = last.first + last.count
  const stale = size > STALE * index.frequency.size
  return {
    archive,
    foldedAt,
    allGrams: gramReader(size, foldedAt),
    frequency: stale ? countGrams(size, foldedAt) : index.frequency,
    postings: first < size ? [...keep, segmentOf(archive, first, foldedAt)] : keep,
  }
}
