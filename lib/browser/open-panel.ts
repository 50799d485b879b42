import { browser } from 'wxt/browser'

/** Firefox has a sidebar where Chromium has a side panel; its types are not Chromium's. */
interface Sidebar {
  readonly sidebarAction?: {
    readonly toggle: () => Promise<void>
    readonly open: () => Promise<void>
  }
}

/** Has the toolbar button open the panel. To be called at every start of the background. */
export function openPanelOnClick(): void {
  if (import.meta.env.FIREFOX) {
    const { sidebarAction } = browser as Sidebar
    browser.action.onClicked.addListener(() => void sidebarAction?.toggle())
  } else {
    void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true })
  }
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
