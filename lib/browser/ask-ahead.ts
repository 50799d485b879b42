import type { ArchivedReport } from '#lib/archive/archive.ts'
import { askedTabs } from './asked-tabs.ts'
import { watchChecked } from './checked-tabs.ts'
import { frontTab } from './front-tab.ts'
import { messenger } from './messenger.ts'
import type { PageState } from './page-state.ts'

/** What a page that was compared says of itself, and the reports that it is related to. */
export interface AnswerAhead {
  readonly page: Extract<PageState, { kind: 'checked' }>
  readonly reports: readonly ArchivedReport[]
}

/**
 * Asks the page in front for what a panel shows first, while the panel is still on its way. The marks
 * of the stages are for `tests/bench/panel.ts`.
 */
export class AskedAhead {
  readonly front = frontTab()
  readonly #answer = this.#ask().catch(() => null)
  readonly #watching = new AbortController()
  #taken = false

  constructor() {
    const spoil = () => (this.#taken = true)
    watchChecked(spoil, this.#watching.signal)
    askedTabs.watch(spoil, this.#watching.signal)
  }

  /**
   * The answer of the page of a tab, once; null where there is none, or where there was news of some
   * page since it was asked for. To be called by who has begun to listen to news.
   */
  async take(tab: number): Promise<AnswerAhead | null> {
    const answer = this.#taken || (await this.front)?.id !== tab ? null : await this.#answer
    const isFresh = !this.#taken
    this.#taken = true
    this.#watching.abort()
    return isFresh ? answer : null
  }

  async #ask(): Promise<AnswerAhead | null> {
    const tab = await this.front
    performance.mark('tab')
    if (!tab || tab.loading) return null
    const page = await messenger.sendMessage('describePage', { afresh: false }, tab.id)
    performance.mark('page')
    if (page.kind !== 'checked') return null
    const sources = page.match.reports.map(({ source }) => source)
    const reports = await messenger.sendMessage('readReports', sources)
    performance.mark('reports')
    return { page, reports }
  }
}
