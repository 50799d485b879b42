import { browser } from 'wxt/browser'
import { messenger } from './messenger.ts'

type Target = Parameters<typeof browser.scripting.insertCSS>[0]['target']

const FILES = ['/assets/compare-page.css']
/**
 * Chromium hands highlights down from a page into its shadow trees, and paints none that come as the
 * reader's own style; Firefox hands none down, and brings the reader's own style everywhere.
 */
const ORIGIN = import.meta.env.FIREFOX ? 'USER' : 'AUTHOR'

/** Tells the browser how our highlights look in a page; the page itself sees nothing of it. */
export async function stylePage(target: Target): Promise<void> {
  await browser.scripting.insertCSS({ target, files: [...FILES], origin: ORIGIN })
}

/**
 * Tells it for the frames of a tab, where one of them has passages. The browser gives a page no name
 * of a frame in it, so all frames hear of it. To be called at every start of the background.
 */
export function styleFrames(): void {
  messenger.onMessage('styleFrames', async ({ sender }) => {
    if (sender.tab?.id !== undefined) await stylePage({ tabId: sender.tab.id, allFrames: true })
  })
}
