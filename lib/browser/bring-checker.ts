import { browser } from 'wxt/browser'
import { bringSession } from './bring-session.ts'

/** What runs in every page that is compared; it returns whether the page has Chinese. */
export const CHECKER: { js: ['/page.js']; css: ['/assets/page.css'] } = {
  js: ['/page.js'],
  css: ['/assets/page.css'],
}

/** `closed`: to all extensions. `no-access`: as long as the reader does not let this one in. */
export type Brought = 'chinese' | 'not-chinese' | 'closed' | 'no-access'

/** Browsers tell a page of their own by other words than one that nobody has asked for. */
const NO_ACCESS = /permission/i

/** Brings what compares a page into the page of a tab; there it begins once, however often it comes. */
export async function bringChecker(tabId: number): Promise<Brought> {
  try {
    const target = { tabId }
    await browser.scripting.insertCSS({ target, files: CHECKER.css })
    const [frame] = await browser.scripting.executeScript({ target, files: CHECKER.js })
    // Firefox has nothing to say of its own pages, where it runs nothing.
    if (!frame) return 'closed'
    if (frame.result !== true) return 'not-chinese'
    await bringSession(tabId)
    return 'chinese'
  } catch (error) {
    return error instanceof Error && NO_ACCESS.test(error.message) ? 'no-access' : 'closed'
  }
}
