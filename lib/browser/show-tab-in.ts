import { browser } from 'wxt/browser'
import type { Target } from '#lib/script/convert.ts'
import { inTurnFor, noteShown } from './conversion-state.ts'
import { leaveWish, WISH } from './conversion/wish.ts'
import { converterAtHand } from './converter-at-hand.ts'
import { messenger } from './messenger.ts'

const SCRIPT = '/convert-page.js'

const inTab = (tabId: number) => ({ target: { tabId }, injectImmediately: true })

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

async function lay(tabId: number, target: Target): Promise<void> {
  const args: [string, Target] = [WISH, target]
  await browser.scripting
    .executeScript({ ...inTab(tabId), func: leaveWish, args })
    // Where the browser lets no extension in, the script that follows says so.
    .catch(() => null)
}

/**
 * Has a page shown in a script. What it is to be shown in and the script that does it are sent at
 * once: neither waits for the other's answer.
 */
async function show(tab: number, target: Target): Promise<boolean> {
  const laid = lay(tab, target)
  const took = await bring(tab)
  await laid
  // The script may be there although the browser no longer lets it in: the page came back from memory.
  return took === true || done(() => messenger.sendMessage('showPageIn', target, tab))
}

const warm = (target: Target) => void converterAtHand(target)

/**
 * Shows the page of a tab in a script, or as it is (`null`). False where the browser lets no
 * extension in. The dictionaries are read while the page's script is on its way. To be called in the
 * tab's turn (`inTurnFor`).
 */
export async function showNow(tab: number, target: Target | null): Promise<boolean> {
  let isDone = true
  if (target === null) await done(() => messenger.sendMessage('showPageIn', null, tab))
  else {
    warm(target)
    isDone = await show(tab, target)
  }
  await noteShown(tab)
  return isDone
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
