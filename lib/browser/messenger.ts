import { defineExtensionMessaging } from '@webext-core/messaging'
import type { ArchivedReport } from '#lib/archive/archive.ts'
import type { LookUpAnswer } from '#lib/archive/answer-look-up.ts'
import type { MeasureComparison } from '#lib/archive/compare-measures.ts'
import type { Span } from '#lib/text/span.ts'
import type { ChecksChange } from '#lib/settings/change-checks.ts'
import type { WordChange } from '#lib/script/change-words.ts'
import type { Memory } from '#lib/script/conversion-rules.ts'
import type { Target } from '#lib/script/convert.ts'
import type { SelectedText } from '#lib/script/original-selection.ts'
import type { ConvertedTexts, TextsToConvert } from './conversion/convert-texts.ts'
import type { ShownPage } from './conversion/shown-page.ts'
import type { PassageAsked } from './highlights/guide-reader.ts'
import type { CardText } from './highlights/passage-card.ts'
import type { Added, KeptPage } from './answer-archive.ts'
import type { ReportInScript, ReportWish, TextInScript, TextWish } from './answer-reader.ts'
import type { Compared, PageState, ReadPage } from './page-state.ts'

/** Every message between page, background and panel. Data in, answer out; nothing else is sent. */
interface Protocol {
  /** Page → background: compare this page. */
  checkPage(page: ReadPage): Compared
  /** Page → background: this page holds no Chinese article any more. */
  forgetPage(): void
  /** Page → background: what to tell about passages that the pointer rests on. */
  notePassages(passages: readonly PassageAsked[]): CardText
  /** Page → background: passages are painted in a frame, which has yet to learn how they look. */
  styleFrames(): void
  /** Page → background: open the panel at a passage of this page and of the report `source`. */
  openPassage(passage: { readonly source: string; readonly page: Span }): void
  /** Panel → background: the archive's reports with these sources, in this order. */
  readReports(sources: readonly string[]): ArchivedReport[]
  /** Panel → background: a report in another script, and spans of its text carried along. */
  readReportIn(wish: ReportWish): ReportInScript
  /** Wide view → background: a whole text in another script, with the way between the two. */
  readTextIn(wish: TextWish): TextInScript
  /** Panel → background: this page's measures beside the archive's; `related` reports first. */
  compareMeasures(page: {
    readonly url: string
    readonly text: string
    readonly related: readonly string[]
  }): MeasureComparison
  /** Panel → background: where the archive has these words, and measures that say the same. */
  lookUp(query: string): LookUpAnswer
  /** Panel → background: why some of the reader's own reports are missing; null where none is. */
  tellTrouble(): string | null
  /** Panel → background: reports were added to the store; answers once they are indexed. */
  reportsImported(): void
  /** Panel → background: keep this page as a report. */
  addPage(page: KeptPage): Added
  /** Panel → background: remove one of the reader's own reports. */
  removeReport(source: string): void
  /** Options → background: remove all of the reader's own reports. */
  removeReports(): void
  /** Panel → page or wide view: what is known about it, once a check that is under way is done. */
  describePage(how: { readonly afresh: boolean }): PageState
  /** Background → page: compare it no longer, and take all marks away. */
  leavePage(): void
  /**
   * Panel → page or wide view: bring a span of the page's text into view, as a passage of the report
   * `source` where one is meant; false if it is gone.
   */
  revealPassage(passage: { readonly page: Span; readonly source: string | null }): boolean
  /** Panel → wide view: read the page beside the report `source`. */
  readBeside(source: string): void
  /** Page → background: these texts in another script. */
  convertTexts(request: TextsToConvert): ConvertedTexts
  /** Background → page: show the page in this script, `null`: as it is. Answers at once. */
  showPageIn(target: Target | null): boolean
  /** Background → page: what it is shown in now, and what it was written in, as far as that is known. */
  tellShown(): ShownPage
  /** Background → page: whether somebody there compares it. */
  isCompared(): boolean
  /** Background → page: show what is selected in this script. */
  convertSelection(target: Target): boolean
  /** Background → page: what is selected. */
  tellSelected(): SelectedText[]
  /** Panel → background: show the page of a tab in a script; false where extensions may not go. */
  showTabIn(wish: { readonly tab: number; readonly target: Target | null }): boolean
  /** Panel → background: the reader is about to choose a script for the page of this tab. */
  expectConversion(tab: number): void
  /** Panel → background: do so from now on, never (a site), or forget it (`null`). */
  rememberScript(wish: { readonly memory: Memory; readonly choice: Target | 'never' | null }): void
  /** Panel, options → background: what is checked by itself; `null`: only give back what is spare. */
  changeChecks(change: ChecksChange | null): void
  /** Options, panel → background: change the reader's own words; false where they have no room. */
  changeWords(change: WordChange): boolean
}

/** The one door to messages: sends and receives what `Protocol` names. */
export const messenger = defineExtensionMessaging<Protocol>()
