import { browser } from 'wxt/browser'

/** The tab that the reader looks at in a window. */
export interface ActiveTab {
  readonly id: number
  readonly windowId: number
  /** Its page is still on its way. */
  readonly loading: boolean
  /** Null where the browser does not tell it: the extension has no access to the page. */
  readonly url: string | null
}

/** The tab in front of a window, or of the window that asks; null where it has none. */
export async function frontTab(windowId?: number): Promise<ActiveTab | null> {
  const which = windowId === undefined ? { currentWindow: true } : { windowId }
  const [tab] = await browser.tabs.query({ active: true, ...which })
  if (tab?.id === undefined) return null
  const { id, status, url = null } = tab
  return { id, windowId: tab.windowId, loading: status === 'loading', url }
}
