import type { ArchivedReport } from '#lib/archive/archive.ts'
import { summarize } from '#lib/archive/summarize.ts'
import { database, type CatalogueRow } from './database.ts'

/** So many rows are read at once: a few milliseconds, whatever the size of the archive. */
const ROWS_AT_ONCE = 1000
const TEXTS_AT_ONCE = 32
/** What was written is safe from a crash of the browser, not of the machine. */
const QUICK = { durability: 'relaxed' } as const

/**
 * Why a file was not added: what was staged of it is `gone`, or another report of one of its names was
 * added meanwhile.
 */
export type Refusal = 'gone' | 'taken' | null

/** Texts go away in ranges of neighbours: a broken import leaves one range. */
function ranges(ids: readonly number[]): IDBKeyRange[] {
  const found: [number, number][] = []
  for (const id of ids) {
    const last = found.at(-1)
    if (last?.[1] === id - 1) last[1] = id
    else found.push([id, id])
  }
  return found.map(([first, last]) => IDBKeyRange.bound(first, last))
}

/** The reports that the reader has added. */
export const ownReports = {
  /** Rising. */
  async ids(): Promise<number[]> {
    return (await database()).getAllKeys('catalogue')
  },

  async count(): Promise<number> {
    return (await database()).count('catalogue')
  },

  /** All of them in brief, some at a time. */
  async *rows(): AsyncGenerator<readonly CatalogueRow[]> {
    for (let after = 0; ;) {
      const rest = IDBKeyRange.lowerBound(after, true)
      const rows = await (await database()).getAll('catalogue', rest, ROWS_AT_ONCE)
      yield rows
      if (rows.length < ROWS_AT_ONCE) return
      after = rows.at(-1)!.id
    }
  },

  /** The ids of reports by their sources; null where there is none. */
  async find(sources: readonly string[]): Promise<(number | null)[]> {
    const { store } = (await database()).transaction('catalogue')
    const names = store.index('source')
    return Promise.all(sources.map(async (source) => (await names.getKey(source)) ?? null))
  },

  /** All reports as they were stored, some at a time. */
  async *all(): AsyncGenerator<readonly unknown[]> {
    const ids = await this.ids()
    for (let from = 0; from < ids.length; from += TEXTS_AT_ONCE)
      yield await this.read(ids.slice(from, from + TEXTS_AT_ONCE))
  },

  /** Reports as they were stored, which the caller checks; undefined where there is none. */
  async read(ids: readonly number[]): Promise<unknown[]> {
    const { store } = (await database()).transaction('texts')
    return Promise.all(ids.map((id) => store.get(id)))
  },

  /** Stores reports that belong to nobody until they are committed. */
  async stage(reports: readonly ArchivedReport[]): Promise<CatalogueRow[]> {
    const { store, done } = (await database()).transaction('texts', 'readwrite', QUICK)
    const adding = reports.map(async (report) => ({
      id: await store.add(report),
      ...summarize(report, true),
    }))
    const [rows] = await Promise.all([Promise.all(adding), done])
    return rows
  },

  /**
   * Adds the reports of files that were staged, each file as a whole or not at all, all in one moment.
   * No two of them have one name. Tells for each file why it was not added, or null.
   */
  async commit(files: readonly (readonly CatalogueRow[])[]): Promise<Refusal[]> {
    const change = (await database()).transaction(['texts', 'catalogue'], 'readwrite')
    const catalogue = change.objectStore('catalogue')
    const names = catalogue.index('source')
    const there = new Set(await change.objectStore('texts').getAllKeys())
    const known = await Promise.all(files.flat().map(({ source }) => names.getKey(source)))
    const taken = new Set(files.flat().filter((_, i) => known[i] !== undefined))
    const refusals = files.map((rows): Refusal => {
      if (rows.some(({ id }) => !there.has(id))) return 'gone'
      return rows.some((row) => taken.has(row)) ? 'taken' : null
    })
    const added = files.flatMap((rows, i) => (refusals[i] ? [] : rows))
    // Every request is awaited with the transaction: a failed one undoes it as a whole.
    await Promise.all([...added.map((row) => catalogue.add(row)), change.done])
    return refusals
  },

  async add(report: ArchivedReport): Promise<void> {
    const change = (await database()).transaction(['texts', 'catalogue'], 'readwrite')
    const adding = async () => {
      const id = await change.objectStore('texts').add(report)
      await change.objectStore('catalogue').add({ id, ...summarize(report, true) })
    }
    await Promise.all([adding(), change.done])
  },

  async remove(source: string): Promise<void> {
    const change = (await database()).transaction(['texts', 'catalogue'], 'readwrite')
    const id = await change.objectStore('catalogue').index('source').getKey(source)
    if (id !== undefined) {
      await change.objectStore('catalogue').delete(id)
      await change.objectStore('texts').delete(id)
    }
    await change.done
  },

  /** Removes all, with everything that was made of them. */
  async clear(): Promise<void> {
    const stores = ['texts', 'catalogue', 'segments', 'filters', 'frequency'] as const
    const change = (await database()).transaction(stores, 'readwrite')
    await Promise.all([...stores.map((name) => change.objectStore(name).clear()), change.done])
  },

  /** Forgets what was staged and never committed; nobody must be importing. */
  async sweep(): Promise<void> {
    const change = (await database()).transaction(['texts', 'catalogue'], 'readwrite')
    const texts = change.objectStore('texts')
    const known = new Set(await change.objectStore('catalogue').getAllKeys())
    const lost = (await texts.getAllKeys()).filter((id) => !known.has(id))
    await Promise.all([...ranges(lost).map((range) => texts.delete(range)), change.done])
  },
}
