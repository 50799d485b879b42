import type { SideName, Sides } from '#components/wide/extent.ts'
import type { SideText } from '#components/wide/joined-text.ts'
import { pageLines, reportLines, type SideLine } from '#components/wide/side-lines.ts'
import { langOf } from '#components/report-label.ts'
import { askPage } from '#lib/browser/ask-page.ts'
import { askTwice } from '#lib/browser/ask-twice.ts'
import { datedPage, type CheckedPage } from '#lib/browser/dated-page.ts'
import { hasTab } from '#lib/browser/has-tab.ts'
import { keepPage, keptPage } from '#lib/browser/kept-page.ts'
import { messenger } from '#lib/browser/messenger.ts'
import { readRelated, type RelatedReport } from '#lib/browser/read-related.ts'
import type { WideWish } from '#lib/browser/wide-address.ts'
import { detectScript } from '#lib/script/detect.ts'
import type { Script } from '#lib/script/script.ts'
import type { Span } from '#lib/text/span.ts'
import { SideScripts } from './side-scripts.svelte.ts'

/** What the wide view has to show. */
export type WideShown =
  | { readonly kind: 'reading' | 'gone' | 'not-chinese' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'unrelated'; readonly page: CheckedPage }
  | {
      readonly kind: 'read'
      readonly page: CheckedPage
      readonly script: Script
      readonly lines: readonly SideLine[]
      readonly related: readonly RelatedReport[]
      /** When the copy was read that is shown in place of a page that is gone; ISO 8601. */
      readonly copyOf: string | null
    }

const LANGUAGES = { cn: 'zh-Hans', t: 'zh-Hant', tw: 'zh-Hant-TW', hk: 'zh-Hant-HK' } as const

/** A page and the reports that it is related to, read against each other in a tab of their own. */
export class ReadingWide {
  shown = $state.raw<WideShown>({ kind: 'reading' })
  /** The place of the report that is read, among the related ones. */
  rank = $state(0)
  /** What the reader wants to see, in the page's text as it was found; a new one for each wish. */
  wanted = $state.raw<Span | null>(null)
  readonly scripts: SideScripts
  readonly #wish: WideWish
  #reading: Promise<void>

  constructor(wish: WideWish, signal: AbortSignal) {
    this.#wish = wish
    this.scripts = new SideScripts(signal)
    if (wish.at !== null) this.wanted = [wish.at, wish.at + 1]
    this.#reading = this.#begin(false)
  }

  /** `afresh` has the page compared once more; what is shown stays until that is done. */
  read(afresh: boolean): Promise<void> {
    this.#reading = this.#begin(afresh)
    return this.#reading
  }

  /** Ends when there is something to show. */
  get settled(): Promise<void> {
    return this.#reading
  }

  /** The two texts as they are to be set; null as long as there is no comparison. */
  readonly texts = $derived.by((): Sides<SideText> | null => {
    if (this.shown.kind !== 'read') return null
    const { page, script, lines, related } = this.shown
    const { report, match } = related[this.rank]!
    const { converted, targets } = this.scripts
    const passages = match.passages.map(({ span }) => span)
    const lang = (side: SideName, script: Script) => {
      const target = converted[side] && targets[side]
      return target ? LANGUAGES[target] : langOf(script)
    }
    return {
      page: {
        found: page.text,
        lines,
        converted: converted.page,
        lang: lang('page', script),
      },
      report: {
        found: report.text,
        lines: reportLines(report, passages),
        converted: converted.report,
        lang: lang('report', report.script),
      },
    }
  })

  /** Reads the page beside another report, at a passage of theirs where one is wanted. */
  choose(rank: number, wanted: Span | null = null): void {
    if (this.shown.kind !== 'read') return
    if (rank === this.rank) {
      if (wanted) this.wanted = [...wanted]
      return
    }
    void this.scripts.turn({ report: this.shown.related[rank]!.report }, () => {
      this.rank = rank
      this.wanted = wanted
    })
  }

  async #begin(afresh: boolean): Promise<void> {
    try {
      const shown = await this.#ask(afresh)
      if (shown.kind === 'read') await this.#open(shown)
      else this.shown = shown
    } catch (error) {
      this.shown = {
        kind: 'failed',
        message: error instanceof Error ? error.message : String(error),
      }
    }
  }

  /** In its scripts from the first: nothing changes under the reader's eyes. */
  async #open(shown: WideShown & { readonly kind: 'read' }): Promise<void> {
    const { page, script, related } = shown
    const before = this.shown.kind === 'read' ? this.shown.related[this.rank] : null
    const source = before?.report.source ?? this.#wish.report
    const rank = Math.max(
      0,
      related.findIndex(({ report }) => report.source === source),
    )
    const texts = { page: { text: page.text, script }, report: related[rank]!.report }
    await this.scripts.turn(texts, () => {
      this.rank = rank
      this.shown = shown
    })
  }

  async #ask(afresh: boolean): Promise<WideShown> {
    const { tab } = this.#wish
    const state = (await hasTab(tab)) ? await askPage(tab, afresh) : null
    const asked = state?.kind === 'checked' ? datedPage(state) : state
    const copy = keptPage()
    // The same tab may show another page by now: what this one was opened for is in the copy.
    const isStill = asked?.kind === 'checked' && (copy === null || copy.page.url === asked.url)
    if (isStill) keepPage(asked)
    else if (copy === null) {
      if (asked?.kind === 'failed') return { kind: 'failed', message: asked.message }
      return { kind: asked?.kind === 'not-chinese' ? 'not-chinese' : 'gone' }
    }
    const page = isStill ? asked : copy!.page
    const sources = page.match.reports.map(({ source }) => source)
    const reports = await askTwice(() => messenger.sendMessage('readReports', sources))
    await nextTask()
    const related = await readRelated(page, reports)
    if (related.length === 0) return { kind: 'unrelated', page }
    const [script, lines] = [detectScript(page.text), pageLines(page.text)]
    await nextTask()
    return { kind: 'read', page, script, lines, related, copyOf: isStill ? null : copy!.readAt }
  }
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve))
