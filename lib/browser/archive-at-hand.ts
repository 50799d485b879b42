import { ARCHIVE_FORMAT, type Archive, type ArchivedReport } from '#lib/archive/archive.ts'
import { forgetReport, indexSteps, type ArchiveIndex } from '#lib/archive/build-index.ts'
import { loadArchive } from '#lib/archive/load.ts'
import { lookUpSteps } from '#lib/archive/search.ts'
import type { Report } from '#lib/report/report.ts'
import { runInSlices } from '#lib/text/run-in-slices.ts'
import { inTurns } from './in-turns.ts'
import { packagedArchive } from './packaged-archive.ts'
import { ownReports } from './stores.ts'
import { endWork, tellWork } from './work-under-way.ts'

/** All reports, the packaged ones and the reader's own, with what is made of them. */
export interface ArchiveAtHand {
  readonly archive: Archive
  readonly bySource: ReadonlyMap<string, ArchivedReport>
  /** The sources that the reader has added. */
  readonly own: ReadonlySet<string>
  /** Knows the reports of `archive`; those that were removed have no text in it. */
  readonly index: ArchiveIndex
  /** Why the reader's own reports are missing, or null where they are all there. */
  readonly trouble: string | null
}

/** The reader's own reports that could be read. */
type Own = Pick<Archive, 'reports'> & Pick<ArchiveAtHand, 'trouble'>

let loading: Promise<ArchiveAtHand> | null = null

/** The archive and its index: made at first use, once for a life of the background. */
export function archiveAtHand(): Promise<ArchiveAtHand> {
  loading ??= forgetWhereBroken(load())
  return loading
}

/** Reports were added to the store: what is at hand grows by them, and nothing else is read again. */
export async function archiveAdded(reports: readonly ArchivedReport[]): Promise<void> {
  await change(async (before) => {
    const { archive, own, index, trouble, bySource } = before
    // One that came into the store while all were being read is there already.
    const added = reports.filter(({ source }) => !bySource.has(source))
    if (added.length === 0) return before
    const grown = { ...index.archive, reports: [...index.archive.reports, ...added] }
    return atHand(
      [...archive.reports, ...added],
      new Set([...own, ...added.map(({ source }) => source)]),
      await indexed(grown, index),
      trouble,
    )
  })
}

/** A report was removed from the store. */
export async function archiveRemoved(removed: string): Promise<void> {
  await change(({ archive, own, index, trouble }) =>
    atHand(
      archive.reports.filter(({ source }) => source !== removed),
      new Set([...own].filter((source) => source !== removed)),
      forgetReport(index, removed),
      trouble,
    ),
  )
}

/** All of the reader's own reports were removed from the store: the next use begins anew. */
export function archiveCleared(): void {
  loading = null
}

/** One change after the other; where nothing is at hand yet, the store tells it all anyway. */
async function change(make: (before: ArchiveAtHand) => ArchiveAtHand | Promise<ArchiveAtHand>) {
  if (!loading) return
  loading = forgetWhereBroken(loading.then(make))
  await loading
}

/** What went wrong once (a disk that sleeps) must not stay wrong until the browser is restarted. */
function forgetWhereBroken(work: Promise<ArchiveAtHand>): Promise<ArchiveAtHand> {
  const own = work.catch((error: unknown) => {
    if (loading === own) loading = null
    throw error
  })
  return own
}

function atHand(
  reports: readonly ArchivedReport[],
  own: ReadonlySet<string>,
  index: ArchiveIndex,
  trouble: string | null,
): ArchiveAtHand {
  return {
    archive: { format: ARCHIVE_FORMAT, reports },
    bySource: new Map(reports.map((report) => [report.source, report])),
    own,
    index,
    trouble,
  }
}

async function load(): Promise<ArchiveAtHand> {
  const [packaged, own] = await Promise.all([packagedArchive(), readOwn()])
  const known = new Set(packaged.reports.map(({ source }) => source))
  const added = own.reports.filter(({ source }) => !known.has(source))
  const reports = [...packaged.reports, ...added]
  const archive: Archive = { format: ARCHIVE_FORMAT, reports }
  const index = await indexed(archive, null)
  return atHand(reports, new Set(added.map(({ source }) => source)), index, own.trouble)
}

/** In turns with whatever else the background has to do. */
async function indexed(
  archive: Archive<Report>,
  known: ArchiveIndex | null,
): Promise<ArchiveIndex> {
  const total = archive.reports.length
  const pause = inTurns()
  const rest = async () => {
    await tellWork({ name: 'workIndexing', done: null, total })
    await pause()
  }
  try {
    const index = await runInSlices(indexSteps(archive, known), rest)
    // The first look-up finds its filter made.
    if (index.postings.length > 0) await runInSlices(lookUpSteps(index), rest)
    return index
  } finally {
    await endWork()
  }
}

/** A damaged store must not take the packaged reports away; the panel says what is wrong. */
async function readOwn(): Promise<Own> {
  const reports: ArchivedReport[] = []
  try {
    const total = await ownReports.count()
    const pause = inTurns()
    for await (const stored of ownReports.all()) {
      reports.push(...loadArchive({ format: ARCHIVE_FORMAT, reports: stored }).reports)
      await tellWork({ name: 'workReading', done: reports.length, total })
      await pause()
    }
    return { reports, trouble: null }
  } catch (error) {
    return { reports: [], trouble: error instanceof Error ? error.message : String(error) }
  }
}
