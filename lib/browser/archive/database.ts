import {
  openDB,
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  type StoreNames,
} from 'idb'
import type { ArchivedReport } from '#lib/archive/archive.ts'
import type { FilterRecord, FrequencyRecord, SegmentRecord } from '#lib/archive/kept-index.ts'
import { summarize, type ReportSummary } from '#lib/archive/summarize.ts'

const NAME = 'duidu'
const VERSION = 3

/** A report that the reader has added, in brief. Its id is never used again. */
export interface CatalogueRow extends ReportSummary {
  readonly id: number
}

interface Schema extends DBSchema {
  /** By id. Those that the catalogue does not have belong to an import that is not done. */
  texts: { key: number; value: ArchivedReport }
  /** The reader's own reports. */
  catalogue: { key: number; value: CatalogueRow; indexes: { source: string } }
  /** The index, by the first id of each segment; can be made anew at any time. */
  segments: { key: number; value: SegmentRecord }
  filters: { key: number; value: FilterRecord }
  frequency: { key: number; value: FrequencyRecord }
  /** Up to version 2: reports by their source, and those of an import. */
  reports: { key: string; value: ArchivedReport }
  staged: { key: [string, string]; value: ArchivedReport }
}

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>

function create(db: IDBPDatabase<Schema>): void {
  db.createObjectStore('texts', { autoIncrement: true })
  const catalogue = db.createObjectStore('catalogue', { keyPath: 'id' })
  // No two reports have one name, whoever adds them at the same time.
  catalogue.createIndex('source', 'source', { unique: true })
  for (const name of ['segments', 'filters', 'frequency'] as const) db.createObjectStore(name)
}

async function moveReports(db: IDBPDatabase<Schema>, upgrade: Upgrade, from: number) {
  if (from >= 1) {
    for await (const { value } of upgrade.objectStore('reports')) {
      const id = await upgrade.objectStore('texts').add(value)
      await upgrade.objectStore('catalogue').add({ id, ...summarize(value, true) })
    }
    db.deleteObjectStore('reports')
  }
  if (from >= 2) db.deleteObjectStore('staged')
}

let opening: Promise<IDBPDatabase<Schema>> | null = null

/** The one door to IndexedDB. */
export function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>(NAME, VERSION, {
    upgrade(db, from, _to, upgrade) {
      create(db)
      // What cannot be moved stays as it was, and opening says why.
      moveReports(db, upgrade, from).catch(() => upgrade.abort())
    },
    // Another context deletes or upgrades: hold it up no longer, open again at the next use.
    blocking(_current, _blocked, event) {
      ;(event.target as IDBDatabase).close()
      opening = null
    },
    terminated() {
      opening = null
    },
  }).catch((error: unknown) => {
    opening = null
    throw error
  })
  return opening
}
