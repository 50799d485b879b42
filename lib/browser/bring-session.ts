import { browser } from 'wxt/browser'
import { SESSION_WANTED } from './session-wanted.ts'
import { stylePage } from './style-page.ts'

const SCRIPT = '/compare-page.js'

/**
 * Runs in the page of a tab what compares it and answers messages; there it begins once, however
 * often it comes. `documentId` is for a page that the tab does not show yet.
 */
export async function bringSession(tabId: number, documentId?: string): Promise<void> {
  const target = documentId === undefined ? { tabId } : { tabId, documentIds: [documentId] }
  await Promise.all([
    stylePage(target),
    browser.scripting.executeScript({ target, files: [SCRIPT] }),
  ])
}

/** Brings it to the pages that call for it. To be called at every start of the background. */
export function answerCalls(): void {
  browser.runtime.onMessage.addListener((message: unknown, { tab, documentId }, respond) => {
    if (message !== SESSION_WANTED || tab?.id === undefined) return false
    // A page that has gone meanwhile needs nothing any more.
    bringSession(tab.id, documentId).then(
      () => respond(true),
      () => respond(false),
    )
    return true
  })
}
