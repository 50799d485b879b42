import { browser } from 'wxt/browser'
import { interfaceText } from './interface-text.ts'
import { addToMenus } from './menus.ts'

const OPTIONS = 'options'

/**
 * Offers the options in the menu of the toolbar button. Chromium has such an entry of its own. To be
 * called at every start of the background.
 */
export function offerOptions(): void {
  if (!import.meta.env.FIREFOX) return
  addToMenus(() => {
    browser.contextMenus.create({
      id: OPTIONS,
      title: interfaceText('optionsTitle'),
      contexts: ['action'],
    })
  })
  browser.contextMenus.onClicked.addListener(({ menuItemId }) => {
    if (menuItemId === OPTIONS) void browser.runtime.openOptionsPage()
  })
}
