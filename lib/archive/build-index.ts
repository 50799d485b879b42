import type { Archive } from '#lib/archive/archive.ts'
import type { Report } from '#lib/report/report.ts'
import type { Folded } from '#lib/text/fold.ts'
import { runSteps } from '#lib/text/run-steps.ts'
import { foldReport, type FoldedReport } from './fold-report.ts'
import { gramSteps, type GramFrequency } from './gram-frequency.ts'
import { postingSteps, type Postings } from './postings.ts'
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

function segmentSteps(
  { reports }: Archive<Report>,
  first: number,
  foldedAt: (i: number) => Folded,
): Generator<undefined, Postings> {
  const added = reports.slice(first)
  const characters = added.reduce((sum, { text }) => sum + text.length, 0)
  return postingSteps(first, added.length, characters, foldedAt)
}

function* buildSteps(archive: Archive<Report>): Generator<undefined, ArchiveIndex> {
  const foldedAt = reader(archive)
  const size = archive.reports.length
  return {
    archive,
    foldedAt,
    allGrams: gramReader(size, foldedAt),
    frequency: yield* gramSteps(size, foldedAt),
    postings: size > FEW_REPORTS ? [yield* segmentSteps(archive, 0, foldedAt)] : [],
  }
}

/**
 * The work of `buildIndex` in steps of some milliseconds or, where `index` knows the first reports of
 * `archive` already, that of `extendIndex`.
 */
export function* indexSteps(
  archive: Archive<Report>,
  index: ArchiveIndex | null,
): Generator<undefined, ArchiveIndex> {
  const size = archive.reports.length
  if (!index?.postings.length || size < index.archive.reports.length)
    return yield* buildSteps(archive)
  const foldedAt = reader(archive)
  const keep = index.postings.length < MOST_SEGMENTS ? index.postings : index.postings.slice(0, 1)
  const last = keep.at(-1)!
  const first = last.first + last.count
  const stale = size > STALE * index.frequency.size
  return {
    archive,
    foldedAt,
    allGrams: gramReader(size, foldedAt),
    frequency: stale ? yield* gramSteps(size, foldedAt) : index.frequency,
    postings: first < size ? [...keep, yield* segmentSteps(archive, first, foldedAt)] : keep,
  }
}

/** Indexes an archive. Linear; a few milliseconds for the bundled reports. */
export function buildIndex(archive: Archive<Report>): ArchiveIndex {
  return runSteps(indexSteps(archive, null))
}

/**
 * The index of `archive`, whose first reports are those that `index` knows: only what was added is
 * read, so a report more costs what it is long. Now and then small segments are merged.
 */
export function extendIndex(index: ArchiveIndex, archive: Archive<Report>): ArchiveIndex {
  return runSteps(indexSteps(archive, index))
}

/**
 * The index without one report, which is found no more. A large archive is not read again: there, the
 * number of the report stays, with no text behind it, until all is indexed anew.
 */
export function forgetReport(index: ArchiveIndex, source: string): ArchiveIndex {
  if (!index.postings.length) {
    const others = index.archive.reports.filter((report) => report.source !== source)
    return buildIndex({ ...index.archive, reports: others })
  }
  const reports = index.archive.reports.map((report) =>
    report.source === source ? emptied(report) : report,
  )
  const archive = { ...index.archive, reports }
  return { ...index, archive, foldedAt: reader(archive) }
}

function emptied(report: Report): Report {
  const nothing = [0, 0] as const
  return {
    ...report,
    text: '',
    title: null,
    kicker: null,
    organisation: null,
    publisher: null,
    author: null,
    date: null,
    body: nothing,
    headings: [],
    paragraphs: [],
    documents: [],
    slogans: [],
    noise: [],
    boilerplate: [],
  }
}
