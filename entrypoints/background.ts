import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { answerLookUp } from '#lib/archive/answer-look-up.ts'
import { compareMeasures } from '#lib/archive/compare-measures.ts'
import { answerArchive } from '#lib/browser/answer-archive.ts'
import { answerImport } from '#lib/browser/answer-import.ts'
import { answerPassages } from '#lib/browser/answer-passages.ts'
import { answerReader } from '#lib/browser/answer-reader.ts'
import { answerWords } from '#lib/browser/answer-words.ts'
import { archiveAtHand } from '#lib/browser/archive-at-hand.ts'
import { askedTabs } from '#lib/browser/asked-tabs.ts'
import { showBadge } from '#lib/browser/badge.ts'
import { answerCalls } from '#lib/browser/bring-session.ts'
import { checkWantedPages } from '#lib/browser/check-wanted-pages.ts'
import { forgetTab, tellChecked } from '#lib/browser/checked-tabs.ts'
import { answerConversions, applyRules } from '#lib/browser/conversion-control.ts'
import { offerLookUp } from '#lib/browser/look-up-selection.ts'
import { measuresAtHand } from '#lib/browser/measures-at-hand.ts'
import { keepMenus } from '#lib/browser/menus.ts'
import { messenger } from '#lib/browser/messenger.ts'
import { offerOptions } from '#lib/browser/offer-options.ts'
import { openPanelOnClick } from '#lib/browser/open-panel.ts'
import { settingsStore } from '#lib/browser/settings-store.ts'
import { offerHighlightSwitch } from '#lib/browser/switch-highlights.ts'
import { welcomeNewReader } from '#lib/browser/welcome.ts'
import { applyThresholds, countRelated } from '#lib/match/apply-thresholds.ts'
import { matchPage } from '#lib/match/match-page.ts'

/** More reports than this do not stand beside each other on a screen. */
const MOST_COLUMNS = 8

/** Keeps nothing: it may be killed at any moment, and every answer can be asked for again. */
export default defineBackground(() => {
  welcomeNewReader()
  openPanelOnClick()
  checkWantedPages()
  answerCalls()
  answerConversions()
  offerLookUp()
  offerOptions()
  keepMenus()
  offerHighlightSwitch()
  answerPassages()
  answerArchive()
  answerImport()
  answerReader()
  answerWords()

  messenger.onMessage('checkPage', async ({ data, sender }) => {
    const [{ index }, { thresholds }] = await Promise.all([archiveAtHand(), settingsStore.load()])
    const match = applyThresholds(matchPage(data.text, index), thresholds)
    await tell(sender.tab?.id, countRelated(match, thresholds))
    if (sender.tab?.id !== undefined && sender.url)
      void applyRules(sender.tab.id, sender.url, data.text)
    return match
  })
  messenger.onMessage('forgetPage', ({ sender }) => tell(sender.tab?.id, 0))
  messenger.onMessage('compareMeasures', async ({ data }) => {
    const atHand = await archiveAtHand()
    const { archive, bySource } = atHand
    const related = data.related.flatMap((source) => bySource.get(source) ?? [])
    const columns = [...new Set([...related, ...archive.reports])].slice(0, MOST_COLUMNS)
    const measures = await measuresAtHand(atHand, data.text, data.related)
    return compareMeasures(data.text, measures, bySource, columns)
  })
  messenger.onMessage('lookUp', async ({ data: query }) => {
    const atHand = await archiveAtHand()
    const measures = await measuresAtHand(atHand, query)
    return answerLookUp(query, atHand.index, measures, atHand.bySource)
  })
  browser.tabs.onUpdated.addListener((tab, { status }) => {
    // Another page is on its way: nobody has asked for that one.
    if (status === 'loading') void askedTabs.remove(tab)
  })
  browser.tabs.onRemoved.addListener((tab) => {
    void forgetTab(tab)
    void askedTabs.remove(tab)
  })
})

async function tell(tab: number | undefined, related: number): Promise<void> {
  if (tab === undefined) return
  await showBadge(tab, related)
  await tellChecked(tab)
}
