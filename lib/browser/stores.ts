import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { ArchivedReport } from '#lib/archive/archive.ts'

const NAME = 'duidu'
const VERSION = 2

interface Schema extends DBSchema {
  /** The reader's own reports, by their source. */
  reports: { key: string; value: ArchivedReport }
  /** Reports of an import that is under way, by the import and their source. */
  staged: { key: [string, string]; value: ArchivedReport }
}

let opening: Promise<IDBPDatabase<Schema>> | null = null

function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>(NAME, VERSION, {
    upgrade(db, from) {
      if (from < 1) db.createObjectStore('reports', { keyPath: 'source' })
      if (from < 2) db.createObjectStore('staged')
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

/** So many reports are read at once: a few milliseconds, whatever the size of the archive. */
const READ_AT_ONCE = 64

const rowsOf = (importId: string) => IDBKeyRange.bound([importId], [importId, []])

/** The one door to IndexedDB: the reports that the reader has added. */
export const ownReports = {
  /** As they were stored, some at a time: the caller checks them. */
  async *all(): AsyncGenerator<unknown[]> {
    let rest: IDBKeyRange | undefined
    for (;;) {
      const reports = await (await database()).getAll('reports', rest, READ_AT_ONCE)
      yield reports
      const last = reports.at(-1)
      if (!last || reports.length < READ_AT_ONCE) return
      rest = IDBKeyRange.lowerBound(last.source, true)
    }
  },

  async count(): Promise<number> {
    return (await database()).count('reports')
  },

  /** Puts reports aside that are to be added with all others of an import, or not at all. */
  async stage(importId: string, reports: readonly ArchivedReport[]): Promise<void> {
    const { store, done } = (await database()).transaction('staged', 'readwrite')
    await Promise.all([
      ...reports.map((report) => store.put(report, [importId, report.source])),
      done,
    ])
  },

  /** Adds what an import has put aside or, where one cannot be added, nothing; returns what it was. */
  async addStaged(importId: string): Promise<ArchivedReport[]> {
    const change = (await database()).transaction(['staged', 'reports'], 'readwrite')
    const staged = change.objectStore('staged')
    const added: ArchivedReport[] = []
    const adding: Promise<unknown>[] = []
    for await (const { value } of staged.iterate(rowsOf(importId))) {
      added.push(value)
      adding.push(change.objectStore('reports').add(value))
    }
    adding.push(staged.delete(rowsOf(importId)))
    // Every request is awaited with the transaction: a failed one undoes it as a whole.
    await Promise.all([...adding, change.done])
    return added
  },

  /** Forgets what an import has put aside. */
  async dropStaged(importId: string): Promise<void> {
    await (await database()).delete('staged', rowsOf(importId))
  },

  /** Forgets what imports have left behind whose name sorts before this one: they were broken off. */
  async dropStagedBefore(importId: string): Promise<void> {
    await (await database()).delete('staged', IDBKeyRange.upperBound([importId], true))
  },

  async add(report: ArchivedReport): Promise<void> {
    await (await database()).add('reports', report)
  },

  async clear(): Promise<void> {
    await (await database()).clear('reports')
  },

  async remove(source: string): Promise<void> {
    await (await database()).delete('reports', source)
  },
}
