import { browser } from 'wxt/browser'

/**
 * Has an update wait until the browser starts anew. Firefox would end our scripts in the midst of what
 * the reader reads, and with them all that is known of a page that was converted: who listens to this
 * event is asked first. Chromium updates when the background has nothing to do, whoever listens; there
 * a script outlives its extension, and gives its page back (`convert-page.ts`).
 * To be called at every start of the background.
 */
export function holdUpdates(): void {
  browser.runtime.onUpdateAvailable.addListener(() => {})
}
