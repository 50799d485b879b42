import type { ReportSummary } from '#lib/archive/summarize.ts'
import type { Added, KeptPage } from '#lib/browser/answer-archive.ts'
import { askTwice } from '#lib/browser/ask-twice.ts'
import { importFiles, type Importing } from '#lib/browser/import-files.ts'
import { messenger } from '#lib/browser/messenger.ts'
import { readingPlaces } from '#lib/browser/reading-places.ts'
import { saveReports } from '#lib/browser/save-reports.ts'

/** What came of the last change to the archive. */
export type Outcome =
  | { readonly kind: 'added' | 'removed'; readonly count: number }
  | { readonly kind: 'refused'; readonly faults: readonly string[] }
  | { readonly kind: 'cancelled' }

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** The archive as the reader keeps it: what is in it, and the reader's own reports. */
export class Keeping {
  /** Null while the list is on its way. */
  reports = $state.raw<readonly ReportSummary[] | null>(null)
  trouble = $state<string | null>(null)
  outcome = $state.raw<Outcome | null>(null)
  busy = $state(false)
  importing = $state.raw<Importing | null>(null)
  #stop: AbortController | null = null
  readonly #onchange: () => void

  /** `onchange` is called when reports were added or removed. */
  constructor(onchange: () => void) {
    this.#onchange = onchange
  }

  async list(): Promise<void> {
    try {
      const { reports, trouble } = await askTwice(() => messenger.sendMessage('listReports'))
      this.reports = reports
      this.trouble = trouble
    } catch (error) {
      this.reports ??= []
      this.trouble = wordsOf(error)
    }
  }

  /** Adds all reports of these files or, where one cannot be taken, none. */
  addFiles(files: readonly File[]): Promise<void> {
    const stop = new AbortController()
    this.#stop = stop
    const tell = (importing: Importing) => (this.importing = importing)
    return this.#add(() => importFiles(files, tell, stop.signal))
  }

  /** Gives up an import: nothing is added. */
  cancel(): void {
    this.#stop?.abort()
  }

  addPage({ title, url, text }: KeptPage): Promise<void> {
    return this.#add(() => messenger.sendMessage('addPage', { title, url, text }))
  }

  async remove(source: string): Promise<void> {
    try {
      await messenger.sendMessage('removeReport', source)
      await readingPlaces.keep(source, null)
      this.outcome = { kind: 'removed', count: 1 }
      this.#onchange()
    } catch (error) {
      this.outcome = { kind: 'refused', faults: [wordsOf(error)] }
    }
    await this.list()
  }

  async save(): Promise<void> {
    try {
      await saveReports()
    } catch (error) {
      this.outcome = { kind: 'refused', faults: [wordsOf(error)] }
    }
  }

  async #add(ask: () => Promise<Added | null>): Promise<void> {
    this.busy = true
    this.outcome = null
    try {
      const added = await ask()
      if (added?.ok) {
        this.outcome = { kind: 'added', count: added.count }
        this.#onchange()
      } else
        this.outcome = added ? { kind: 'refused', faults: added.faults } : { kind: 'cancelled' }
    } catch (error) {
      this.outcome = { kind: 'refused', faults: [wordsOf(error)] }
    }
    this.busy = false
    this.importing = null
    await this.list()
  }
}
