import { browser } from 'wxt/browser'
import { askLookUp } from './asked-look-up.ts'
import { selectionOf } from './copy-in-tab.ts'
import { interfaceText } from './interface-text.ts'
import { addToMenus } from './menus.ts'
import { openPanel } from './open-panel.ts'

/** The name of the menu entry and of the shortcut. */
const LOOK_UP = 'look-up'

/**
 * Lets the reader look up what is selected on a page: from the context menu and by a shortcut. To be
 * called at every start of the background.
 */
export function offerLookUp(): void {
  addToMenus(() => {
    browser.contextMenus.create({
      id: LOOK_UP,
      title: interfaceText('lookUpSelection', '%s'),
      contexts: ['selection'],
    })
  })
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (menuItemId !== LOOK_UP || !tab) return
    // At once: the panel opens only while the reader's click is being handled.
    openPanel(tab.windowId)
    if (selectionText) void askLookUp(selectionText)
  })
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== LOOK_UP || tab?.id === undefined) return
    openPanel(tab.windowId)
    void lookUpSelectionOf(tab.id)
  })
}

async function lookUpSelectionOf(tabId: number): Promise<void> {
  const selection = await selectionOf(tabId)
  if (selection) await askLookUp(selection)
}
