import type { Related } from '#components/related.ts'
import type { SideName, Sides } from '#components/wide/extent.ts'
import type { SideText } from '#components/wide/joined-text.ts'
import { pageLines, reportLines } from '#components/wide/side-lines.ts'
import { langOf } from '#components/report-label.ts'
import type { ArchivedReport } from '#lib/archive/archive.ts'
import { askPage, type CheckedPage } from '#lib/browser/ask-page.ts'
import { askTwice } from '#lib/browser/ask-twice.ts'
import { hasTab } from '#lib/browser/has-tab.ts'
import { keepPage, keptPage } from '#lib/browser/kept-page.ts'
import { messenger } from '#lib/browser/messenger.ts'
import type { WideWish } from '#lib/browser/wide-address.ts'
import { changeReader } from '#lib/match/change-reader.ts'
import type { ReportMatch } from '#lib/match/page-match.ts'
import type { Target } from '#lib/script/convert.ts'
import { mappedText, type ConvertedText } from '#lib/script/converted-text.ts'
import { detectScript } from '#lib/script/detect.ts'
import type { Script } from '#lib/script/script.ts'

interface RelatedReport extends Related {
  readonly report: ArchivedReport
  readonly match: ReportMatch
}

/** What the wide view has to show. */
export type WideShown =
  | { readonly kind: 'reading' | 'gone' | 'not-chinese' | 'unrelated' }
  | { readonly kind: 'failed'; readonly message: string }
  | {
      readonly kind: 'read'
      readonly page: CheckedPage
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
  scripts = $state.raw<Sides<Target | null>>({ page: null, report: null })
  /** Why a text could not be converted, or an empty text. */
  scriptFailure = $state('')
  #converted = $state.raw<Sides<ConvertedText | null>>({ page: null, report: null })
  readonly #wish: WideWish

  constructor(wish: WideWish) {
    this.#wish = wish
    void this.retry()
  }

  async retry(): Promise<void> {
    this.shown = { kind: 'reading' }
    try {
      this.shown = await this.#read()
    } catch (error) {
      this.shown = { kind: 'failed', message: messageOf(error) }
    }
  }

  /** The two texts as they are to be set; null as long as there is no comparison. */
  readonly texts = $derived.by((): Sides<SideText> | null => {
    if (this.shown.kind !== 'read') return null
    const { page, related } = this.shown
    const { report, match } = related[this.rank]!
    const passages = match.passages.map(({ span }) => span)
    const lang = (side: SideName, script: Script) => {
      const target = this.#converted[side] && this.scripts[side]
      return target ? LANGUAGES[target] : langOf(script)
    }
    return {
      page: {
        found: page.text,
        lines: pageLines(page.text),
        converted: this.#converted.page,
        lang: lang('page', detectScript(page.text)),
      },
      report: {
        found: report.text,
        lines: reportLines(report, passages),
        converted: this.#converted.report,
        lang: lang('report', report.script),
      },
    }
  })

  choose(rank: number): void {
    this.rank = rank
    this.#converted = { ...this.#converted, report: null }
    if (this.scripts.report) void this.readIn('report', this.scripts.report)
  }

  /** Shows one side in a script; what it was in stays until the other is there. */
  async readIn(side: SideName, target: Target | null): Promise<void> {
    this.scripts = { ...this.scripts, [side]: target }
    this.scriptFailure = ''
    if (this.shown.kind !== 'read') return
    const { page, related } = this.shown
    const { rank } = this
    const report = related[rank]!.report
    const [text, script] =
      side === 'page' ? [page.text, detectScript(page.text)] : [report.text, report.script]
    try {
      const answer =
        target &&
        (await askTwice(() => messenger.sendMessage('readTextIn', { text, script, target })))
      // An answer to what the reader no longer wants is dropped.
      if (this.scripts[side] !== target || (side === 'report' && this.rank !== rank)) return
      const converted = answer && mappedText(answer.text, answer.uneven)
      this.#converted = { ...this.#converted, [side]: converted }
    } catch (error) {
      this.scripts = { ...this.scripts, [side]: null }
      this.scriptFailure = messageOf(error)
    }
  }

  async #read(): Promise<WideShown> {
    const asked = (await hasTab(this.#wish.tab)) ? await askPage(this.#wish.tab) : null
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
    const readChanges = changeReader(page.text)
    const related = page.match.reports.flatMap((found) =>
      reports
        .filter(({ source }) => source === found.source)
        .map((report) => ({ report, match: readChanges(found, report.text) })),
    )
    if (related.length === 0) return { kind: 'unrelated' }
    const wanted = related.findIndex(({ report }) => report.source === this.#wish.report)
    this.rank = Math.max(0, wanted)
    return { kind: 'read', page, related, copyOf: isStill ? null : copy!.readAt }
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
