import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { ArchivedReport } from '#lib/archive/archive.ts'

const NAME = 'duidu'
const VERSION = 1

interface Schema extends DBSchema {
  /** The reader's own reports, by their source. */
  reports: { key: string; value: ArchivedReport }
}

let opening: Promise<IDBPDatabase<Schema>> | null = null

function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>(NAME, VERSION, {
    upgrade(db) {
      db.createObjectStore('reports', { keyPath: 'source' })
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

/** The one door to IndexedDB: the reports that the reader has added. */
export const ownReports = {
  /** As they were stored: the caller checks them. */
  async all(): Promise<unknown[]> {
    return (await database()).getAll('reports')
  },

  /** Adds all of `reports` or, where one cannot be added, none. */
  async add(reports: readonly ArchivedReport[]): Promise<void> {
    const { store, done } = (await database()).transaction('reports', 'readwrite')
    // Every request is awaited with the transaction: a failed one undoes it as a whole.
    await Promise.all([...reports.map((report) => store.add(report)), done])
  },

  async count(): Promise<number> {
    return (await database()).count('reports')
  },

  async clear(): Promise<void> {
    await (await database()).clear('reports')
  },

  async remove(source: string): Promise<void> {
    await (await database()).delete('reports', source)
  },
}
