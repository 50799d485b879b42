import { browser } from 'wxt/browser'
import { wideAddress, type WideWish } from './wide-address.ts'

/** Opens the comparison of a tab's page in a tab of its own, beside it. */
export async function openWide(wish: WideWish): Promise<void> {
  const { index, windowId } = await browser.tabs.get(wish.tab)
  const url = browser.runtime.getURL('/') + wideAddress(wish).slice(1)
  await browser.tabs.create({ url, index: index + 1, windowId, openerTabId: wish.tab })
}
