import { ARCHIVE_FORMAT, type Archive, type ArchivedReport } from '#lib/archive/archive.ts'
import { buildIndex, type ArchiveIndex } from '#lib/archive/build-index.ts'
import { loadArchive } from '#lib/archive/load.ts'
import { buildMeasureIndex, type MeasureIndex } from '#lib/measure/measure-index.ts'
import { packagedArchive } from './packaged-archive.ts'
import { ownReports } from './stores.ts'

/** All reports, the packaged ones and the reader's own, with what is made of them. */
export interface ArchiveAtHand {
  readonly archive: Archive
  readonly bySource: ReadonlyMap<string, ArchivedReport>
  /** The sources that the reader has added. */
  readonly own: ReadonlySet<string>
  readonly index: ArchiveIndex
  /** Made when first asked for. */
  readonly measures: () => MeasureIndex
  /** Why the reader's own reports are missing, or null where they are all there. */
  readonly trouble: string | null
}

let loading: Promise<ArchiveAtHand> | null = null

/** The archive and its index: made at first use, once for a life of the background. */
export function archiveAtHand(): Promise<ArchiveAtHand> {
  loading ??= load().catch((error: unknown) => {
    // What went wrong once (a disk that sleeps) must not stay wrong until the browser is restarted.
    loading = null
    throw error
  })
  return loading
}

/** Reports were added or removed: the next use reads them and builds the index anew. */
export function archiveChanged(): void {
  loading = null
}

async function load(): Promise<ArchiveAtHand> {
  const [packaged, own] = await Promise.all([packagedArchive(), readOwn()])
  const known = new Set(packaged.reports.map(({ source }) => source))
  const added = own.reports.filter(({ source }) => !known.has(source))
  const archive: Archive = { format: ARCHIVE_FORMAT, reports: [...packaged.reports, ...added] }
  return {
    archive,
    bySource: new Map(archive.reports.map((report) => [report.source, report])),
    own: new Set(added.map(({ source }) => source)),
    index: buildIndex(archive),
    measures: lazy(() => measureIndexOf(archive)),
    trouble: own.trouble,
  }
}

/** A damaged store must not take the packaged reports away; the panel says what is wrong. */
async function readOwn(): Promise<Pick<Archive, 'reports'> & Pick<ArchiveAtHand, 'trouble'>> {
  try {
    const stored = await ownReports.all()
    return { ...loadArchive({ format: ARCHIVE_FORMAT, reports: stored }), trouble: null }
  } catch (error) {
    return { reports: [], trouble: error instanceof Error ? error.message : String(error) }
  }
}

function measureIndexOf({ reports }: Archive): MeasureIndex {
  return buildMeasureIndex(
    reports.map((report) => ({
      source: report.source,
      text: report.text,
      parts: report,
      measures: report.measures,
    })),
  )
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}
