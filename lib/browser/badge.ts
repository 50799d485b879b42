import { browser } from 'wxt/browser'

const COLOUR = '#a63a24'

/** Shows the number of related reports on the toolbar button of a tab; nothing for none. */
export async function showBadge(tabId: number, related: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR })
  await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' })
  await browser.action.setBadgeText({ tabId, text: related > 0 ? String(related) : '' })
}
