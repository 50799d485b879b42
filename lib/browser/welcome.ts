import { browser } from 'wxt/browser'

/** That the reader was welcomed: an extension that is loaded anew must not do so again. */
const KEY = 'welcomed'

/**
 * Opens the first page after the installation, once in the life of a profile. To be called at every
 * start of the background.
 */
export function welcomeNewReader(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason !== 'install' || KEY in (await browser.storage.local.get(KEY))) return
    await browser.storage.local.set({ [KEY]: true })
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
  })
}
