import { browser } from 'wxt/browser'
import type { Span } from '#lib/text/span.ts'
import { messenger } from './messenger.ts'
import type { PageState } from './page-state.ts'

/** A page that extensions may not read: the browser's own, its store, another extension's. */
export type Asked = PageState | { readonly kind: 'forbidden' }

const CONTENT_SCRIPT = '/content-scripts/page.js'
const STYLE = '/content-scripts/page.css'

/**
 * What the page of a tab says about itself. A page that was there before the extension has nobody
 * to answer: the content script is brought there first. `afresh` has the page compared once more.
 */
export async function askPage(tabId: number, afresh = false): Promise<Asked> {
  try {
    return await describePage(tabId, afresh)
  } catch {
    // Nobody there; what goes wrong in a page that answers is a state, not a rejection.
    return (await bringAnswerer(tabId)) ? describePage(tabId, afresh) : { kind: 'forbidden' }
  }
}

/** Scrolls the page of a tab to a span of its text and lights it up; false where it is gone. */
export function revealPassage(tabId: number, page: Span): Promise<boolean> {
  return messenger.sendMessage('revealPassage', page, tabId)
}

function describePage(tabId: number, afresh: boolean): Promise<PageState> {
  return messenger.sendMessage('describePage', { afresh }, tabId)
}

/** False where the browser does not let extensions in. */
async function bringAnswerer(tabId: number): Promise<boolean> {
  try {
    const target = { tabId }
    await browser.scripting.insertCSS({ target, files: [STYLE] })
    await browser.scripting.executeScript({ target, files: [CONTENT_SCRIPT] })
    return true
  } catch {
    return false
  }
}
