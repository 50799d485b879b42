import { browser } from 'wxt/browser'
import { askedTabs } from './asked-tabs.ts'
import { watchChecked } from './checked-tabs.ts'
import { frontTab, type ActiveTab } from './front-tab.ts'

/**
 * Calls `onTab` with the active tab of this window: now, when the reader goes to another one, when
 * its page goes elsewhere, and when its page has been checked anew. `ahead` is the tab in front, for
 * those who had to ask for it before.
 */
export async function followTab(
  onTab: (tab: ActiveTab) => void,
  signal: AbortSignal,
  ahead: Promise<ActiveTab | null> = frontTab(),
): Promise<void> {
  const first = await ahead
  const windowId = first?.windowId ?? (await browser.windows.getCurrent()).id!
  const look = async (before: ActiveTab | null = null) => {
    const tab = await frontTab(windowId)
    const isNew = tab?.id !== before?.id || tab?.loading !== before?.loading
    if (tab && isNew && !signal.aborted) onTab(tab)
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
  if (first && !signal.aborted) onTab(first)
  // The reader may have gone to another one before anybody listened.
  await look(first)
}
