import { summarize, type ReportSummary } from '#lib/archive/summarize.ts'
import { packagedArchive } from '#lib/browser/packaged-archive.ts'
import type { CatalogueRow } from './database.ts'
import { ownReports } from './own-reports.ts'

/** All reports in brief, the packaged ones first, as a list that is read again and again. */
export class ReportList {
  #packaged: readonly ReportSummary[] | null = null
  #own: ReadonlyMap<number, CatalogueRow> = new Map()
  #all: readonly ReportSummary[] | null = null

  /** What there is now: the same rows for the same reports, the same list where nothing changed. */
  async read(): Promise<readonly ReportSummary[]> {
    this.#packaged ??= (await packagedArchive()).reports.map((report) => summarize(report, false))
    const own = new Map<number, CatalogueRow>()
    // A row of an id never changes.
    for await (const rows of ownReports.rows())
      for (const row of rows) own.set(row.id, this.#own.get(row.id) ?? row)
    const same = own.size === this.#own.size && [...own.keys()].every((id) => this.#own.has(id))
    this.#own = own
    if (!this.#all || !same) this.#all = [...this.#packaged, ...own.values()]
    return this.#all
  }

  /** The packaged ones alone, for when the others cannot be read; none before the first reading. */
  get packaged(): readonly ReportSummary[] {
    return this.#packaged ?? []
  }
}
