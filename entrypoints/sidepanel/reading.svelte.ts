import { browser } from 'wxt/browser'
import type { ArchivedReport } from '#lib/archive/archive.ts'
import { archiveNews } from '#lib/browser/archive-news.ts'
import type { AskedAhead, AskedPage } from '#lib/browser/ask-ahead.ts'
import { askPage, revealPassage, type Asked } from '#lib/browser/ask-page.ts'
import { askedPassages, type AskedPassage } from '#lib/browser/asked-passage.ts'
import { askedTabs } from '#lib/browser/asked-tabs.ts'
import { askTwice } from '#lib/browser/ask-twice.ts'
import { followTab } from '#lib/browser/follow-tab.ts'
import type { ActiveTab } from '#lib/browser/front-tab.ts'
import { interfaceText } from '#lib/browser/interface-text.ts'
import { messenger } from '#lib/browser/messenger.ts'
import { openWide } from '#lib/browser/open-wide.ts'
import { pageAccess } from '#lib/browser/page-access.ts'
import type { ComparedPage } from '#lib/browser/page-state.ts'
import type { Answer } from '#lib/browser/read-answer.ts'
import { settingsStore } from '#lib/browser/settings-store.ts'
import { sourcesFor } from '#lib/browser/sources-for.ts'
import { Waiting } from '#lib/browser/waiting.svelte.ts'
import { isSame } from '#lib/text/is-same.ts'
import type { Span } from '#lib/text/span.ts'
import { later } from './later.ts'

/** A report that the reader has opened; `at` is in its text. */
export interface OpenReport {
  readonly report: ArchivedReport
  readonly at: Span | null
  /** It stays open when the reader goes to another page. */
  readonly stays: boolean
}

/** What the panel shows of the page that the reader looks at. */
export type Shown = { readonly kind: 'checking' } | Exclude<Asked, { kind: 'checked' }> | Answer

/** Of the screen, in ms. */
const FRAME = 16
/** Whether a kept answer holds is asked after so many ms at the latest. */
const PATIENCE = 100

/** Follows the reader from page to page; `shown` is always about the page in front. */
export class Reading {
  shown = $state.raw<Shown>({ kind: 'checking' })
  open = $state.raw<OpenReport | null>(null)
  /** The passage that the reader chose on the page that is shown, until it is found in the panel. */
  wanted = $state.raw<AskedPassage | null>(null)
  /** The passage that the reader asked for last is no longer on the page. */
  gone = $state(false)
  /** What takes its time. */
  readonly waiting = new Waiting()
  /** When `shown` says something for the first time. */
  readonly answered: Promise<void>
  readonly #ahead: AskedAhead
  #tellAnswered = () => {}
  #tab: ActiveTab | null = null
  /** Counts the questions, so that an answer that comes too late is dropped. */
  #asked = 0

  /** `ahead` may know the first answer. */
  constructor(ahead: AskedAhead, signal: AbortSignal) {
    this.#ahead = ahead
    // Not before: where an answer was kept, nothing has to be read for the first one.
    void ahead.front.then(async (tab) => {
      if (tab && !(await ahead.takeKept(tab.id))) void later.answer()
    })
    this.answered = new Promise((resolve) => (this.#tellAnswered = resolve))
    // A window's panel takes what was chosen on its own tab; before it knows that, it takes nothing.
    const takePassages = () =>
      askedPassages.take(
        (wanted) => (this.wanted = wanted),
        signal,
        ({ tab }) => tab === this.#tab?.id,
      )
    void followTab((tab) => this.#turnTo(tab), signal, ahead.front).then(takePassages)
    const again = () => {
      if (this.#tab && !this.#tab.loading) void this.#ask(this.#tab)
    }
    settingsStore.watch((_, changed) => {
      if (changed.includes('checks') || changed.includes('sites')) again()
    }, signal)
    pageAccess.watch(again, signal)
    archiveNews.watch(() => void this.#archiveChanged(), signal)
  }

  /** Has the page in front compared, whatever is compared by itself. */
  async check(): Promise<void> {
    if (this.#tab) await askedTabs.add(this.#tab.id)
  }

  /** Asks the page again, after an error or when the reader wants it. */
  retry(): void {
    this.shown = { kind: 'checking' }
    if (this.#tab) void this.#ask(this.#tab, true)
  }

  /** Shows a span of the page where the reader sees it, beside the report `source` where one is meant. */
  async reveal(page: Span, source: string | null): Promise<void> {
    this.gone = false
    if (this.#tab) this.gone = !(await revealPassage(this.#tab.id, page, source))
  }

  /** Opens what a frame of the page shows as a page of its own, beside it. */
  async openFrame(url: string): Promise<void> {
    if (this.#tab) await browser.tabs.create({ url, openerTabId: this.#tab.id })
  }

  /** Opens a report of the archive at a span of its text. */
  async openReport(source: string, at: Span | null, stays: boolean): Promise<void> {
    const [report] = await this.waiting.during(interfaceText('readerOpening'), () =>
      askTwice(() => messenger.sendMessage('readReports', [source])),
    )
    if (report) this.open = { report, at, stays }
  }

  /**
   * Shows the whole page and a report (null: the best) side by side: in a tab of their own, or in the
   * one in front where that is such a tab.
   */
  async openWide(report: string | null): Promise<void> {
    if (!this.#tab) return
    const isWide = this.shown.kind === 'checked' && this.shown.shownIn === 'wide'
    if (!isWide) await openWide({ tab: this.#tab.id, report, at: null })
    else if (report !== null) await messenger.sendMessage('readBeside', report, this.#tab.id)
  }

  /** Reports were added or removed: pages are compared with what there is now. */
  async #archiveChanged(): Promise<void> {
    if (this.#tab && !this.#tab.loading) void this.#ask(this.#tab)
    const open = this.open
    if (!open) return
    const still = await askTwice(() => messenger.sendMessage('readReports', [open.report.source]))
    if (still.length === 0 && this.open === open) this.open = null
  }

  #turnTo(tab: ActiveTab): void {
    // The page before stays until there is something to say about the new one, but not across tabs.
    if (tab.id !== this.#tab?.id || tab.loading) {
      this.shown = { kind: 'checking' }
      if (!this.open?.stays) this.open = null
      this.wanted = null
    }
    this.#tab = tab
    if (tab.loading) this.#asked++
    else void this.#ask(tab)
  }

  async #ask(tab: ActiveTab, afresh = false): Promise<void> {
    const question = ++this.#asked
    const kept = afresh ? null : await this.#ahead.takeKept(tab.id)
    if (question !== this.#asked) return
    if (kept) {
      this.#show(kept)
      // It is on its way to the reader; whether it still holds is asked behind it.
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: PATIENCE }))
    }
    const answer = await this.#answer(tab, afresh).catch(failed)
    if (question === this.#asked) this.#show(answer)
  }

  #show(shown: Shown): void {
    this.shown = shown
    this.gone = false
    this.#tellAnswered()
  }

  async #answer(tab: ActiveTab, afresh: boolean): Promise<Shown> {
    const ahead = afresh ? null : await this.#ahead.takeAsked(tab.id)
    if (ahead) return read(ahead)
    const page = await this.#askPage(tab.id, afresh)
    if (page.kind !== 'checked') return page
    // The same once more is no reason to draw it anew, nor to have its reports brought.
    if (this.shown.kind === 'checked' && isStill(this.shown, page)) return this.shown
    const sources = sourcesFor(page)
    const reports = await askTwice(() => messenger.sendMessage('readReports', sources))
    return read({ page, reports })
  }

  /** What a page says that was compared with the archive as it is now. */
  async #askPage(tab: number, afresh: boolean): Promise<Asked> {
    const [asked, archive] = await Promise.all([askPage(tab, afresh), archiveNews.state()])
    const isStale = asked.kind === 'checked' && asked.archive !== archive
    return isStale && !afresh ? askPage(tab, true) : asked
  }
}

async function read({ page, reports }: AskedPage): Promise<Answer> {
  const { readAnswer } = await later.answer()
  const from = performance.now()
  const answer = await readAnswer(page, reports)
  // What took long to read takes long to draw: not in one go.
  if (performance.now() - from > FRAME) await new Promise((resolve) => setTimeout(resolve))
  return answer
}

/** Whether what is shown of a page is what it says now. */
function isStill(shown: Answer, page: ComparedPage): boolean {
  return Object.entries(page).every(([key, value]) => isSame(Reflect.get(shown, key), value))
}

function failed(error: unknown): Shown {
  const message = error instanceof Error ? error.message : String(error)
  return { kind: 'failed', title: '', url: '', message }
}
