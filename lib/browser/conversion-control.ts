import { browser } from 'wxt/browser'
import { decide, mayBeWanted, remember } from '#lib/script/conversion-rules.ts'
import { detectScript } from '#lib/script/detect.ts'
import { answerTexts } from './conversion/answer-texts.ts'
import {
  convertsPages,
  loadAsItIs,
  loadRules,
  loadTabScript,
  loadTabTarget,
  saveAsItIs,
  saveBrought,
  saveRules,
  saveTabScript,
  saveTabTarget,
} from './conversion-store.ts'
import { offerConversion, tellConversion } from './conversion-menus.ts'
import { inTurnFor, noteShown } from './conversion-state.ts'
import { converterAtHand } from './converter-at-hand.ts'
import { hostOf } from './host-of.ts'
import { messenger } from './messenger.ts'
import { getReadyFor, showNow, showTabIn } from './show-tab-in.ts'

/** To be called in the tab's turn. */
async function applyNow(tab: number, url: string, text: string | null): Promise<void> {
  const host = hostOf(url)
  if (host === null) return
  // A page that is shown in another script says nothing of its own. What is noted may be of the page
  // before: a browser that is just ending the background can lose the news that a tab went on.
  if ((await loadTabTarget(tab)) !== null && (await noteShown(tab)) !== null) return
  const script = text === null ? null : detectScript(text)
  if (script !== null) await saveTabScript(tab, script)
  if (await loadAsItIs(tab)) return
  const rules = await loadRules()
  const target = decide(rules, host, script)
  if (target !== null) await showNow(tab, target)
  else if (mayBeWanted(rules, host, script) && (await convertsPages()))
    await getReadyFor(tab, rules.target)
}

/** The reader is about to choose a script for the page of a tab, and most choose what they chose last. */
async function expectConversion(tab: number): Promise<void> {
  if ((await loadTabTarget(tab)) !== null) return
  const rules = await loadRules()
  const script = await loadTabScript(tab)
  if (script !== null && mayBeWanted(rules, '', script)) await getReadyFor(tab, rules.target)
}

/** Shows a page as the reader's rules have it; its `text` tells its script. */
export function applyRules(tab: number, url: string, text: string): Promise<void> {
  return inTurnFor(tab, () => applyNow(tab, url, text))
}

/** Finds out what a tab shows after it has gone somewhere, perhaps to a site that is to be converted. */
async function follow(tab: number, status: string, url: string): Promise<void> {
  if (status === 'loading') await Promise.all([saveBrought(tab, false), saveAsItIs(tab, false)])
  await noteShown(tab)
  if (status === 'loading') await applyNow(tab, url, null)
  await tellConversion(tab)
}

/** Answers what pages and panel ask about converting. To be called at every start of the background. */
export function answerConversions(): void {
  offerConversion()
  messenger.onMessage('convertTexts', async ({ data }) =>
    answerTexts(data, await converterAtHand(data.target)),
  )
  messenger.onMessage('showTabIn', async ({ data: { tab, target } }) => {
    const shown = showTabIn(tab, target)
    // After the page has been told: the reader waits for the page.
    if (target !== null) await saveRules({ ...(await loadRules()), target })
    return shown
  })
  messenger.onMessage('expectConversion', ({ data: tab }) =>
    inTurnFor(tab, () => expectConversion(tab)),
  )
  messenger.onMessage('rememberScript', async ({ data: { memory, choice } }) => {
    await saveRules(remember(await loadRules(), memory, choice))
  })
  browser.tabs.onUpdated.addListener((tab, { status }, { url }) => {
    if (status !== undefined)
      inTurnFor(tab, () => follow(tab, status, url ?? '')).catch(reportError)
  })
  browser.tabs.onRemoved.addListener((tab) => {
    void saveTabTarget(tab, null)
    void saveTabScript(tab, 'mixed')
    void saveBrought(tab, false)
    void saveAsItIs(tab, false)
  })
}
