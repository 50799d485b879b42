import type { ArchivedReport } from '#lib/archive/archive.ts'
import { archiveNews } from './archive-news.ts'
import { askedTabs } from './asked-tabs.ts'
import { watchChecked } from './checked-tabs.ts'
import { frontTab, type ActiveTab } from './front-tab.ts'
import { lastAnswers } from './last-answers.ts'
import { messenger } from './messenger.ts'
import type { ComparedPage } from './page-state.ts'
import type { Answer } from './read-answer.ts'
import { sourcesFor } from './sources-for.ts'

/** What a page that was compared says of itself, and the reports that it is related to. */
export interface AskedPage {
  readonly page: ComparedPage
  readonly reports: readonly ArchivedReport[]
}

/**
 * Brings what a panel shows first of the page in front, while the panel is still on its way: its last
 * answer or, where none was kept, what the page says. The marks of the stages are for
 * `tests/bench/panel.ts`.
 */
export class AskedAhead {
  readonly front = frontTab()
  readonly #kept = this.#find().catch(() => null)
  readonly #asked = this.#ask().catch(() => null)
  readonly #watching = new AbortController()
  #taken = false
  #spoilt = false

  constructor() {
    const spoil = () => (this.#spoilt = true)
    watchChecked(spoil, this.#watching.signal)
    askedTabs.watch(spoil, this.#watching.signal)
    archiveNews.watch(spoil, this.#watching.signal)
  }

  /**
   * The last answer about the page of a tab; null where there is none, or once a page was asked. The
   * page may say otherwise by now, and is still to be asked.
   */
  async takeKept(tab: number): Promise<Answer | null> {
    return this.#taken || (await this.front)?.id !== tab ? null : this.#kept
  }

  /**
   * What the page of a tab said, once; null where nothing was kept of it nor told, or where there was
   * news since. To be called by who has begun to listen to news.
   */
  async takeAsked(tab: number): Promise<AskedPage | null> {
    const asked = this.#taken || (await this.front)?.id !== tab ? null : await this.#asked
    this.#taken = true
    this.#watching.abort()
    return this.#spoilt ? null : asked
  }

  async #find(): Promise<Answer | null> {
    const tab = await this.front
    performance.mark('tab')
    if (!tab || tab.loading) return null
    const answer = await lastAnswers.of(tab.id)
    performance.mark('kept')
    return answer && isOf(answer, tab) ? answer : null
  }

  async #ask(): Promise<AskedPage | null> {
    const tab = await this.front
    if (!tab || tab.loading || (await this.#kept)) return null
    const [page, archive] = await Promise.all([
      messenger.sendMessage('describePage', { afresh: false }, tab.id),
      archiveNews.state(),
    ])
    performance.mark('page')
    if (page.kind !== 'checked' || page.archive !== archive) return null
    const sources = sourcesFor(page)
    const reports = await messenger.sendMessage('readReports', sources)
    performance.mark('reports')
    return { page, reports }
  }
}

/** A tab that has gone elsewhere may not have been heard of yet. */
function isOf(answer: Answer, { url }: ActiveTab): boolean {
  return url === null || url === answer.url
}
