import { defineExtensionMessaging } from '@webext-core/messaging'
import type { ArchivedReport } from '#lib/archive/archive.ts'
import type { MeasureComparison } from '#lib/archive/compare-measures.ts'
import type { PageMatch } from '#lib/match/page-match.ts'
import type { Span } from '#lib/text/span.ts'
import type { PageState } from './page-state.ts'

/** Every message between page, background and panel. Data in, answer out; nothing else is sent. */
interface Protocol {
  /** Page → background: compare this article text; spans of the answer are in `text`. */
  checkPage(page: { readonly text: string }): PageMatch
  /** Page → background: this page holds no Chinese article any more. */
  forgetPage(): void
  /** Panel → background: the archive's reports with these sources, in this order. */
  readReports(sources: readonly string[]): ArchivedReport[]
  /** Panel → background: this page's measures beside the archive's; `related` reports first. */
  compareMeasures(page: {
    readonly text: string
    readonly related: readonly string[]
  }): MeasureComparison
  /** Panel → page: what is known about the page, once a check that is under way is done. */
  describePage(how: { readonly afresh: boolean }): PageState
  /** Panel → page: bring this span of the page's text into view and flash it; false if it is gone. */
  revealPassage(page: Span): boolean
}

/** The one door to messages: sends and receives what `Protocol` names. */
export const messenger = defineExtensionMessaging<Protocol>()
