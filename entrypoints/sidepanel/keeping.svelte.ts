import { faultIn, type ImportFault } from '#lib/archive/import-fault.ts'
import type { ReportSummary } from '#lib/archive/summarize.ts'
import type { Added, KeptPage } from '#lib/browser/answer-archive.ts'
import { askTwice } from '#lib/browser/ask-twice.ts'
import { archiveNews } from '#lib/browser/archive-news.ts'
import { isKeptApart } from '#lib/browser/archive/is-kept-apart.ts'
import { ReportList } from '#lib/browser/archive/report-list.ts'
import type { Importing } from '#lib/browser/import/import-files.ts'
import { interfaceText } from '#lib/browser/interface-text.ts'
import { messenger } from '#lib/browser/messenger.ts'
import { readingPlaces } from '#lib/browser/reading-places.ts'
import { later } from './later.ts'

/** What came of the last change to the archive. */
export type Outcome =
  | { readonly kind: 'added'; readonly count: number; readonly faults: readonly ImportFault[] }
  | { readonly kind: 'removed' | 'cancelled' }
  | { readonly kind: 'failed'; readonly faults: readonly ImportFault[] }

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
const failure = (error: unknown): Outcome => ({
  kind: 'failed',
  faults: [faultIn(null, 'failed', wordsOf(error))],
})

/** The archive as the reader keeps it: what is in it, and the reader's own reports. */
export class Keeping {
  /** Null while the list is on its way. */
  reports = $state.raw<readonly ReportSummary[] | null>(null)
  trouble = $state<string | null>(null)
  outcome = $state.raw<Outcome | null>(null)
  busy = $state(false)
  importing = $state.raw<Importing | null>(null)
  #stop: AbortController | null = null
  readonly #list = new ReportList()
  /** Counts the readings of the list, so that one that another has overtaken is dropped. */
  #asked = 0

  constructor(signal: AbortSignal) {
    // Also what another window or the options have changed.
    archiveNews.watch(() => {
      if (this.reports) void this.list()
    }, signal)
  }

  /** Reads the list from the store: it does not wait for the background, which may be indexing. */
  async list(): Promise<void> {
    const question = ++this.#asked
    const answer = await this.#list.read().catch(wordsOf)
    if (question !== this.#asked) return
    if (typeof answer === 'string') {
      this.reports ??= this.#list.packaged
      this.trouble = answer
    } else this.reports = answer
    if (isKeptApart()) this.trouble = interfaceText('archivePrivate')
    else await this.#askTrouble(question)
  }

  async #askTrouble(question: number): Promise<void> {
    try {
      const trouble = await askTwice(() => messenger.sendMessage('tellTrouble'))
      if (question === this.#asked) this.trouble = trouble
    } catch (error) {
      if (question === this.#asked) this.trouble = wordsOf(error)
    }
  }

  /** Adds the reports of these files, each file as a whole or not at all. */
  addFiles(files: readonly File[]): Promise<void> {
    const stop = new AbortController()
    this.#stop = stop
    const tell = (importing: Importing) => (this.importing = importing)
    return this.#add(async () => (await later.importing()).importFiles(files, tell, stop.signal))
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
      this.outcome = { kind: 'removed' }
    } catch (error) {
      this.outcome = failure(error)
    }
  }

  async save(): Promise<void> {
    try {
      await (await later.saving()).saveReports()
    } catch (error) {
      this.outcome = failure(error)
    }
  }

  async #add(ask: () => Promise<Added | null>): Promise<void> {
    // What is added here would be found nowhere else, and a private window shall leave no trace.
    if (isKeptApart()) {
      this.outcome = { kind: 'added', count: 0, faults: [faultIn(null, 'private')] }
      return
    }
    this.busy = true
    this.outcome = null
    try {
      const added = await ask()
      this.outcome = added ? { kind: 'added', ...added } : { kind: 'cancelled' }
    } catch (error) {
      this.outcome = failure(error)
    }
    this.busy = false
    this.importing = null
  }
}
