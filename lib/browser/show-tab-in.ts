import { browser } from 'wxt/browser'
import type { Target } from '#lib/script/convert.ts'
import { inTurnFor, noteShown } from './conversion-state.ts'
import { loadBrought, noteConversion, saveAsItIs, saveBrought } from './conversion-store.ts'
import { leaveWish, WISH, type Wish } from './conversion/wish.ts'
import { converterAtHand } from './converter-at-hand.ts'
import { messenger } from './messenger.ts'

const SCRIPT = '/convert-page.js'

const inTab = (tabId: number) => ({ target: { tabId }, injectImmediately: true })

/** Has dictionaries read while the page's script is on its way. */
const warm = (target: Target) => void converterAtHand(target)

/** Whether the converting script is there and did as it was told. */
async function done(answer: () => Promise<boolean>): Promise<boolean> {
  try {
    return (await answer()) === true
  } catch {
    // Nobody there, or only scripts that do not convert.
    return false
  }
}

/** Brings the converting script; what its run returned, null where the browser lets no extension in. */
async function bring(tabId: number): Promise<unknown> {
  try {
    const [run] = await browser.scripting.executeScript({ ...inTab(tabId), files: [SCRIPT] })
    return run?.result ?? false
  } catch {
    return null
  }
}

async function lay(tabId: number, wish: Wish): Promise<void> {
  const args: [string, Wish] = [WISH, wish]
  await browser.scripting
    .executeScript({ ...inTab(tabId), func: leaveWish, args })
    // Where the browser lets no extension in, the script that follows says so.
    .catch(() => null)
}

/**
 * Brings the converting script with a wish. Both are sent at once: neither waits for the other's answer.
 */
async function bringWith(tab: number, wish: Wish): Promise<boolean> {
  const laid = lay(tab, wish)
  const took = await bring(tab)
  await laid
  if (took === true) await saveBrought(tab, true)
  return took === true
}

/** Has a page shown in a script, by the script that is there or by one that is brought. */
async function show(tab: number, target: Target): Promise<boolean> {
  const tell = () => done(() => messenger.sendMessage('showPageIn', target, tab))
  if ((await loadBrought(tab)) && (await tell())) return true
  warm(target)
  // It may be there although the browser no longer lets it in: the page came back from memory.
  return (await bringWith(tab, { target, ahead: false })) || tell()
}

/**
 * Shows the page of a tab in a script, or as it is (`null`). False where the browser lets no
 * extension in. To be called in the tab's turn (`inTurnFor`).
 */
export async function showNow(tab: number, target: Target | null): Promise<boolean> {
  let isDone = true
  if (target === null) await done(() => messenger.sendMessage('showPageIn', null, tab))
  else isDone = await show(tab, target)
  // Giving a page back changes its text: it will be compared again, and the rules looked up.
  await saveAsItIs(tab, target === null)
  await noteShown(tab)
  if (isDone && target !== null) await noteConversion(tab)
  return isDone
}

/** Has a page get ready, once, to be shown in a script soon. To be called in the tab's turn. */
export async function getReadyFor(tab: number, target: Target): Promise<void> {
  if (!(await loadBrought(tab))) await bringWith(tab, { target, ahead: true })
}

/** The same, as soon as all that is being done about the tab is done. */
export function showTabIn(tab: number, target: Target | null): Promise<boolean> {
  return inTurnFor(tab, () => showNow(tab, target))
}

/** Shows what is selected in a tab in a script. False where the browser lets no extension in. */
export async function showSelectionIn(tab: number, target: Target): Promise<boolean> {
  warm(target)
  const ask = () => messenger.sendMessage('convertSelection', target, tab)
  return (await done(ask)) || ((await bring(tab)) !== null && done(ask))
}
