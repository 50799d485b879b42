import { browser } from 'wxt/browser'
import { askedTabs } from './asked-tabs.ts'
import { bringChecker } from './bring-checker.ts'

/** Firefox has a sidebar where Chromium has a side panel; its types are not Chromium's. */
interface Sidebar {
  readonly sidebarAction?: {
    readonly open: () => Promise<void>
  }
}

/**
 * Has the toolbar button open the panel and the page in front compared, whatever is compared by
 * itself. To be called at every start of the background.
 */
export function openPanelOnClick(): void {
  // Chromium could open the panel by itself, but would let the extension into no page for it.
  if (!import.meta.env.FIREFOX)
    void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: false })
  browser.action.onClicked.addListener(({ id, windowId }) => {
    openPanel(windowId)
    if (id !== undefined) void checkNow(id)
  })
}

async function checkNow(tab: number): Promise<void> {
  await bringChecker(tab)
  // Afterwards: it has a panel ask the page.
  await askedTabs.add(tab)
}

/** Opens the panel of a window. To be called while an action of the reader is being handled. */
export function openPanel(windowId: number): void {
  if (import.meta.env.FIREFOX) void (browser as Sidebar).sidebarAction?.open()
  else void browser.sidePanel.open({ windowId })
}

/**
 * Opens the panel beside a page whose message is being answered; to be called before anything is
 * awaited. Firefox passes no click on with a message: there, only a panel that is open answers.
 */
export function openPanelBeside(tabId: number): void {
  if (!import.meta.env.FIREFOX) void browser.sidePanel.open({ tabId })
}
