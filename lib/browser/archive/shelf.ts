import { ARCHIVE_FORMAT, type ArchivedReport } from '#lib/archive/archive.ts'
import { ArchiveError } from '#lib/archive/archive-error.ts'
import { loadArchive } from '#lib/archive/load.ts'
import { ownReports } from './own-reports.ts'

/** The latest so many reports stay in memory, 25 kB each; reading one again takes 0.1 ms. */
const MOST_KEPT = 512

/** Reads the reader's own reports when they are asked for, and keeps the latest. */
export class Shelf {
  /** What is wrong with a report that could not be read, or null. */
  trouble: string | null = null
  readonly #kept = new Map<number, ArchivedReport>()

  /** Reports by id, checked; those that are gone or damaged are left out. */
  async bring(ids: readonly number[]): Promise<Map<number, ArchivedReport>> {
    const missing = ids.filter((id) => !this.#kept.has(id))
    const stored = missing.length > 0 ? await ownReports.read(missing) : []
    const read = new Map<number, ArchivedReport>()
    stored.forEach((value, i) => {
      const report = value === undefined ? null : this.#check(value)
      if (report) read.set(missing[i]!, report)
    })
    const brought = new Map<number, ArchivedReport>()
    for (const id of ids) {
      const report = this.#kept.get(id) ?? read.get(id)
      if (report) brought.set(id, report)
    }
    for (const [id, report] of brought) this.#keep(id, report)
    return brought
  }

  /** What was removed from the store is not kept either. */
  keepOnly(live: ReadonlySet<number>): void {
    for (const id of this.#kept.keys()) if (!live.has(id)) this.#kept.delete(id)
  }

  /** A damaged report must not take the others away; the panel says what is wrong. */
  #check(value: unknown): ArchivedReport | null {
    try {
      return loadArchive({ format: ARCHIVE_FORMAT, reports: [value] }).reports[0]!
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error
      this.trouble = error.message
      return null
    }
  }

  #keep(id: number, report: ArchivedReport): void {
    this.#kept.delete(id)
    this.#kept.set(id, report)
    if (this.#kept.size > MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value!)
  }
}
