import { browser } from 'wxt/browser'
import { wordsOf } from '#lib/script/conversion-rules.ts'
import type { Target } from '#lib/script/convert.ts'
import { loadRules, loadTabTarget, saveTabTarget } from './conversion-store.ts'
import { converterAtHand } from './converter-at-hand.ts'
import { messenger } from './messenger.ts'

const SCRIPT = '/convert-page.js'

/** Nobody there, or only scripts that do not convert. */
async function tell(tab: number, target: Target | null): Promise<boolean> {
  try {
    return (await messenger.sendMessage('showPageIn', target, tab)) === true
  } catch {
    return false
  }
}

/**
 * Shows the page of a tab in a script, or as it is (`null`). False where the browser lets no
 * extension in. The converting script comes into a page with its first conversion only; its
 * dictionaries are read meanwhile.
 */
export async function showTabIn(tab: number, target: Target | null): Promise<boolean> {
  const before = await loadTabTarget(tab)
  if (target === before) return true
  if (target !== null) void converterAtHand(target, async () => wordsOf(await loadRules()))
  if (!(before !== null && (await tell(tab, target)))) {
    if (target === null) return true
    if (!(await bring(tab)) || !(await tell(tab, target))) return false
  }
  await saveTabTarget(tab, target)
  return true
}

/** False where the browser does not let extensions in. */
async function bring(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: { tabId },
      files: [SCRIPT],
      injectImmediately: true,
    })
    return true
  } catch {
    return false
  }
}
