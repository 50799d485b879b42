import type { MeasuresMode } from '#components/measures/measures-mode.ts'
import type { MeasureComparison } from '#lib/archive/compare-measures.ts'
import { archiveNews } from '#lib/browser/archive-news.ts'
import { askTwice } from '#lib/browser/ask-twice.ts'
import { messenger } from '#lib/browser/messenger.ts'
import { isSame } from '#lib/text/is-same.ts'

/** A page as its measures are asked for; `related`: the sources of reports. */
interface MeasuredPage {
  readonly url: string
  readonly text: string
  readonly related: readonly string[]
}

/** What the reader chose to see of measures: it stays from page to page, and while the view is away. */
export const measuresShown = $state<{ mode: MeasuresMode }>({ mode: 'list' })

/** The measures of the page that the reader looks at, beside the archive's. */
export class Measuring {
  /** Null while it is on its way, and after a failure. */
  comparison = $state.raw<MeasureComparison | null>(null)
  /** Why it failed, for people who report the fault. */
  failure = $state<string | null>(null)
  #page: MeasuredPage | null = null

  constructor(signal: AbortSignal) {
    // What is shown stays until there is the new answer.
    archiveNews.watch(() => void this.#ask(), signal)
  }

  /** Compares a page; one that was compared last is not compared again. */
  turnTo(page: MeasuredPage): void {
    if (isSame(page, this.#page)) return
    this.#page = page
    void this.retry()
  }

  async retry(): Promise<void> {
    this.comparison = null
    this.failure = null
    await this.#ask()
  }

  async #ask(): Promise<void> {
    const page = this.#page
    if (!page) return
    try {
      const answer = await askTwice(() => messenger.sendMessage('compareMeasures', page))
      // An answer about a page that the reader has left is dropped.
      if (page === this.#page) this.comparison = answer
    } catch (error) {
      if (page === this.#page) this.failure = error instanceof Error ? error.message : String(error)
    }
  }
}
