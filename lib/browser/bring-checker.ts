import { browser } from 'wxt/browser'
import { barredBy, type Barred } from './barred-by.ts'
import { bringSession } from './bring-session.ts'

/** What runs in every page that is compared; it returns whether the page has Chinese. */
export const CHECKER: { js: ['/page.js'] } = { js: ['/page.js'] }

export type Brought = 'chinese' | 'not-chinese' | Barred

/** Brings what compares a page into the page of a tab; there it begins once, however often it comes. */
export async function bringChecker(tabId: number): Promise<Brought> {
  try {
    const target = { tabId }
    const [frame] = await browser.scripting.executeScript({ target, files: CHECKER.js })
    // Firefox has nothing to say of its own pages, where it runs nothing.
    if (!frame) return 'closed'
    if (frame.result !== true) return 'not-chinese'
    await bringSession(tabId)
    return 'chinese'
  } catch (error) {
    return barredBy(error)
  }
}
