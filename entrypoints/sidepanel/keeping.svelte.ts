import type { ReportSummary } from '#lib/archive/summarize.ts'
import type { Added, KeptPage } from '#lib/browser/answer-archive.ts'
import { askTwice } from '#lib/browser/ask-twice.ts'
import { messenger } from '#lib/browser/messenger.ts'
import { readingPlaces } from '#lib/browser/reading-places.ts'
import { readAsDataUrl } from '#lib/browser/read-as-data-url.ts'
import { saveFile } from '#lib/browser/save-file.ts'

/** What came of the last change to the archive. */
export type Outcome =
  | { readonly kind: 'added' | 'removed'; readonly count: number }
  | { readonly kind: 'refused'; readonly faults: readonly string[] }

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** The archive as the reader keeps it: what is in it, and the reader's own reports. */
export class Keeping {
  /** Null while the list is on its way. */
  reports = $state.raw<readonly ReportSummary[] | null>(null)
  trouble = $state<string | null>(null)
  outcome = $state.raw<Outcome | null>(null)
  busy = $state(false)
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

  addFiles(files: readonly File[]): Promise<void> {
    return this.#add(async () => {
      const sent = files.map(async (file) => ({
        name: file.name,
        dataUrl: await readAsDataUrl(file),
      }))
      return messenger.sendMessage('addFiles', await Promise.all(sent))
    })
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
      const json = await askTwice(() => messenger.sendMessage('exportReports'))
      saveFile('duidu-archive.json', 'application/json', json)
    } catch (error) {
      this.outcome = { kind: 'refused', faults: [wordsOf(error)] }
    }
  }

  async #add(ask: () => Promise<Added>): Promise<void> {
    this.busy = true
    this.outcome = null
    try {
      const added = await ask()
      this.outcome = added.ok
        ? { kind: 'added', count: added.sources.length }
        : { kind: 'refused', faults: added.faults }
      if (added.ok) this.#onchange()
    } catch (error) {
      this.outcome = { kind: 'refused', faults: [wordsOf(error)] }
    }
    this.busy = false
    await this.list()
  }
}
