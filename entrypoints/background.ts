import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { answerLookUp } from '#lib/archive/answer-look-up.ts'
import type { ArchivedReport } from '#lib/archive/archive.ts'
import { compareMeasures } from '#lib/archive/compare-measures.ts'
import { lookUpSteps, MOST_PLACES } from '#lib/archive/search.ts'
import { answerArchive } from '#lib/browser/answer-archive.ts'
import { answerChecks } from '#lib/browser/answer-checks.ts'
import { answerPassages } from '#lib/browser/answer-passages.ts'
import { answerReader } from '#lib/browser/answer-reader.ts'
import { answerWords } from '#lib/browser/answer-words.ts'
import { archiveAtHand } from '#lib/browser/archive-at-hand.ts'
import { archiveNews } from '#lib/browser/archive-news.ts'
import { askedTabs } from '#lib/browser/asked-tabs.ts'
import { showBadge } from '#lib/browser/badge.ts'
import { answerCalls } from '#lib/browser/bring-session.ts'
import { checkWantedPages } from '#lib/browser/check-wanted-pages.ts'
import { forgetTab, tellChecked } from '#lib/browser/checked-tabs.ts'
import { answerConversions, applyRules } from '#lib/browser/conversion-control.ts'
import { holdUpdates } from '#lib/browser/hold-updates.ts'
import { keepAnswer } from '#lib/browser/keep-answer.ts'
import { lastAnswers } from '#lib/browser/last-answers.ts'
import { offerLookUp } from '#lib/browser/look-up-selection.ts'
import { measuresAtHand } from '#lib/browser/measures-at-hand.ts'
import { keepMenus } from '#lib/browser/menus.ts'
import { messenger } from '#lib/browser/messenger.ts'
import { offerOptions } from '#lib/browser/offer-options.ts'
import { openPanelOnClick } from '#lib/browser/open-panel.ts'
import { settingsStore } from '#lib/browser/settings-store.ts'
import { styleFrames } from '#lib/browser/style-page.ts'
import { offerHighlightSwitch } from '#lib/browser/switch-highlights.ts'
import { welcomeNewReader } from '#lib/browser/welcome.ts'
import { applyThresholds, countRelated } from '#lib/match/apply-thresholds.ts'
import { matchSteps } from '#lib/match/match-page.ts'
import { matchMeasures } from '#lib/measure/match.ts'
import { sourcesOf } from '#lib/report/page-address.ts'

/** More reports than this do not stand beside each other on a screen. */
const MOST_COLUMNS = 8

/** Keeps nothing: it may be killed at any moment, and every answer can be asked for again. */
export default defineBackground(() => {
  welcomeNewReader()
  holdUpdates()
  openPanelOnClick()
  checkWantedPages()
  answerChecks()
  answerCalls()
  answerConversions()
  offerLookUp()
  offerOptions()
  keepMenus()
  offerHighlightSwitch()
  answerPassages()
  styleFrames()
  answerArchive()
  answerReader()
  answerWords()

  messenger.onMessage('checkPage', async ({ data: page, sender: { tab, url } }) => {
    const [{ state, archive }, { thresholds }] = await Promise.all([
      namedArchive(),
      settingsStore.load(),
    ])
    // A page that the reader has added is no source of itself.
    const own = sourcesOf(page.url)
    const found = await archive.run((index) => matchSteps(page.text, index), own)
    const match = applyThresholds(found, thresholds)
    const compared = { match, archive: state }
    await tell(tab?.id, countRelated(match, thresholds))
    if (tab?.id !== undefined && url) void applyRules(tab.id, url, page.text)
    // The page waits for its answer: this comes behind it.
    if (tab)
      setTimeout(() => {
        const answered = { ...page, ...compared, kind: 'checked', shownIn: 'page' } as const
        keepAnswer(tab, answered).catch(reportError)
      })
    return compared
  })
  messenger.onMessage('forgetPage', async ({ sender: { tab } }) => {
    if (tab?.id !== undefined) void lastAnswers.forget(tab.id)
    await tell(tab?.id, 0)
  })
  settingsStore.watch((_, changed) => {
    if (changed.includes('thresholds')) void lastAnswers.clear()
  }, new AbortController().signal)
  messenger.onMessage('compareMeasures', async ({ data }) => {
    const archive = await archiveAtHand()
    const own = sourcesOf(data.url)
    const { index, reports } = await measuresAtHand(archive, data.text, data.related, own)
    const related = await archive.read(data.related)
    const first = await archive.first(MOST_COLUMNS + own.length)
    const others = first.filter(({ source }) => !own.includes(source))
    const columns = new Set([...related, ...others])
    return compareMeasures(data.text, index, bySource(reports), [...columns].slice(0, MOST_COLUMNS))
  })
  messenger.onMessage('lookUp', async ({ data: query }) => {
    const archive = await archiveAtHand()
    const { index } = await measuresAtHand(archive, query)
    const places = await archive.run((all) => lookUpSteps(query, all, MOST_PLACES))
    const measures = matchMeasures(query, index)
    const sources = new Set([...places, ...measures].map(({ source }) => source))
    return answerLookUp(places, measures, bySource(await archive.read([...sources])))
  })
  browser.tabs.onUpdated.addListener((tab, { status }) => {
    // Another page is on its way: nobody has asked for that one.
    if (status !== 'loading') return
    void askedTabs.remove(tab)
    void lastAnswers.forget(tab)
  })
  browser.tabs.onRemoved.addListener((tab) => {
    void forgetTab(tab)
    void askedTabs.remove(tab)
    void lastAnswers.forget(tab)
  })
})

/** Named before it is brought: where it changes meanwhile, its name is the old one, and is asked again. */
async function namedArchive() {
  const state = await archiveNews.state()
  return { state, archive: await archiveAtHand() }
}

const bySource = (reports: readonly ArchivedReport[]) =>
  new Map(reports.map((report) => [report.source, report]))

async function tell(tab: number | undefined, related: number): Promise<void> {
  if (tab === undefined) return
  await showBadge(tab, related)
  await tellChecked(tab)
}
