import { browser } from 'wxt/browser'
import { askedTabs } from './asked-tabs.ts'
import { watchChecked } from './checked-tabs.ts'

/** The tab that the reader looks at. */
export interface ActiveTab {
  readonly id: number
  /** Its page is still on its way. */
  readonly loading: boolean
}

/**
 * Calls `onTab` with the active tab of this window: now, when the reader goes to another one, when
 * its page goes elsewhere, and when its page has been checked anew.
 */
export async function followTab(
  onTab: (tab: ActiveTab) => void,
  signal: AbortSignal,
): Promise<void> {
  const { id: windowId } = await browser.windows.getCurrent()
  const look = async () => {
    const [tab] = await browser.tabs.query({ active: true, windowId: windowId! })
    if (tab?.id !== undefined && !signal.aborted)
      onTab({ id: tab.id, loading: tab.status === 'loading' })
  }
  const activated = (info: { windowId: number }) => {
    if (info.windowId === windowId) void look()
  }
  const updated = (
    _tabId: number,
    change: { status?: string },
    tab: { windowId: number; active: boolean },
  ) => {
    if (tab.windowId === windowId && tab.active && change.status !== undefined) void look()
  }
  browser.tabs.onActivated.addListener(activated)
  browser.tabs.onUpdated.addListener(updated)
  watchChecked(() => void look(), signal)
  askedTabs.watch(() => void look(), signal)
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(activated)
    browser.tabs.onUpdated.removeListener(updated)
  })
  await look()
}
