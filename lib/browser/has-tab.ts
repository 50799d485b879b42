import { browser } from 'wxt/browser'

/** Whether a tab is still open. */
export async function hasTab(tab: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(tab)).id === tab
  } catch {
    // The browser has no other way to say so.
    return false
  }
}
