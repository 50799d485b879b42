import { browser } from 'wxt/browser'
import type { Target } from '#lib/script/convert.ts'
import { saveTabTarget } from './conversion-store.ts'
import { converterAtHand } from './converter-at-hand.ts'
import { messenger } from './messenger.ts'

const SCRIPT = '/convert-page.js'

/** Whether the converting script is there and did as it was told. */
async function done(answer: () => Promise<boolean>): Promise<boolean> {
  try {
    return (await answer()) === true
  } catch {
    // Nobody there, or only scripts that do not convert.
    return false
  }
}

/** False where the browser does not let extensions in. */
async function bring(tabId: number): Promise<boolean> {
  try {
    const target = { tabId }
    await browser.scripting.executeScript({ target, files: [SCRIPT], injectImmediately: true })
    return true
  } catch {
    return false
  }
}

/** Asks the converting script, which comes into a page with its first conversion only. */
async function ask(tab: number, answer: () => Promise<boolean>): Promise<boolean> {
  return (await done(answer)) || ((await bring(tab)) && done(answer))
}

const warm = (target: Target) => void converterAtHand(target)

/**
 * Shows the page of a tab in a script, or as it is (`null`). False where the browser lets no
 * extension in. The dictionaries are read while the page's script is on its way.
 */
export async function showTabIn(tab: number, target: Target | null): Promise<boolean> {
  const tell = () => messenger.sendMessage('showPageIn', target, tab)
  if (target === null) await done(tell)
  else {
    warm(target)
    if (!(await ask(tab, tell))) return false
  }
  await saveTabTarget(tab, target)
  return true
}

/** Shows what is selected in a tab in a script. False where the browser lets no extension in. */
export async function showSelectionIn(tab: number, target: Target): Promise<boolean> {
  warm(target)
  return ask(tab, () => messenger.sendMessage('convertSelection', target, tab))
}
