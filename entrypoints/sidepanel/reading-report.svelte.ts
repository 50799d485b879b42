import { askTwice } from '#lib/browser/ask-twice.ts'
import type { ReportInScript } from '#lib/browser/answer-reader.ts'
import { interfaceLanguage, interfaceText } from '#lib/browser/interface-text.ts'
import { printPage } from '#lib/browser/print-page.ts'
import { messenger } from '#lib/browser/messenger.ts'
import { readingPlaces } from '#lib/browser/reading-places.ts'
import { settingsStore } from '#lib/browser/settings-store.ts'
import type { Waiting } from '#lib/browser/waiting.svelte.ts'
import { wordStore } from '#lib/browser/word-store.ts'
import { reportHtml, type ReadReport } from '#lib/carry/report-html.ts'
import { targetOf } from '#lib/settings/target-of.ts'
import type { WordChange } from '#lib/script/change-words.ts'
import type { Target } from '#lib/script/convert.ts'
import type { Span } from '#lib/text/span.ts'
import type { OpenReport } from './reading.svelte.ts'

/** So long, in ms, the reader stays at a line before it is remembered. */
const STILL = 300

/** A report as it is read: in which script, where, with what doubts. */
export class ReadingReport {
  target = $state<Target | null>(null)
  doubtful = $state(false)
  /** In `target`'s script; null as it was found. */
  converted = $state.raw<ReportInScript | null>(null)
  /** Where the reader stopped; undefined until that and the script are known. */
  place = $state<number | null | undefined>(undefined)
  /** What came of the last wish, in words. */
  said = $state('')
  /** What takes back the last word that was kept. */
  undoing = $state.raw<WordChange | null>(null)
  readonly #open: OpenReport
  readonly #passages: readonly Span[]
  readonly #waiting: Waiting
  #stopping: ReturnType<typeof setTimeout> | undefined
  #asked = 0

  /** `passages`: what the page has of it, in the report's text. */
  constructor(open: OpenReport, passages: readonly Span[], waiting: Waiting, signal: AbortSignal) {
    this.#waiting = waiting
    this.#open = open
    this.#passages = passages
    void this.#begin()
    settingsStore.watch(({ readerScript }) => {
      const next = targetOf(readerScript)
      if (next !== this.target) void this.#show(next)
    }, signal)
    wordStore.watch(() => void this.#show(this.target), signal)
  }

  /** Shows the report in a script, and every report from now on. */
  async readIn(target: Target | null): Promise<void> {
    this.#forget()
    await this.#show(target)
    await settingsStore.save({ readerScript: target ?? 'original' })
  }

  async markDoubtful(marked: boolean): Promise<void> {
    this.#forget()
    this.doubtful = marked
    await this.#show(this.target)
  }

  /** From now on conversion makes `to` of `from`. */
  async keepWord(from: string, to: string): Promise<void> {
    const kept = await this.#change({ put: [[from, to]], remove: [] })
    if (!kept) return
    this.said = interfaceText('readerWordKept', from, to)
    this.undoing = { put: [], remove: [from] }
  }

  async undo(): Promise<void> {
    if (this.undoing && (await this.#change(this.undoing))) this.said = interfaceText('wordsUndone')
    this.undoing = null
  }

  print(read: ReadReport): void {
    try {
      printPage(reportHtml(read, interfaceText, interfaceLanguage()))
    } catch (error) {
      this.#fail(error)
    }
  }

  /** The line that is uppermost now; null at the beginning. */
  stopAt(line: number | null): void {
    clearTimeout(this.#stopping)
    this.#stopping = setTimeout(() => {
      void readingPlaces.keep(this.#open.report.source, line)
    }, STILL)
  }

  async #begin(): Promise<void> {
    const { source } = this.#open.report
    const [place, { readerScript }] = await Promise.all([
      readingPlaces.of(source),
      settingsStore.load(),
    ])
    // In its script from the first: nothing changes under the reader's eyes.
    await this.#show(targetOf(readerScript))
    this.place = place
  }

  async #change(change: WordChange): Promise<boolean> {
    try {
      const done = await askTwice(() => messenger.sendMessage('changeWords', change))
      if (!done) this.said = interfaceText('wordsFull')
      return done
    } catch (error) {
      this.#fail(error)
      return false
    }
  }

  /** What was shown stays until the other is there. */
  async #show(target: Target | null): Promise<void> {
    const question = ++this.#asked
    this.target = target
    if (target === null) {
      this.converted = null
      return
    }
    const { report, at } = this.#open
    const wish = {
      source: report.source,
      target,
      spans: [at ?? ([0, 0] as const), ...this.#passages],
      doubtful: this.doubtful,
    }
    try {
      const answer = await this.#waiting.during(interfaceText('readerConverting'), () =>
        askTwice(() => messenger.sendMessage('readReportIn', wish)),
      )
      if (question === this.#asked) this.converted = answer
    } catch (error) {
      if (question === this.#asked) this.#fail(error)
    }
  }

  #forget(): void {
    this.said = ''
    this.undoing = null
  }

  #fail(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error)
    this.said = interfaceText('failedReason', message)
  }
}
