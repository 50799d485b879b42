import type { Page } from '@playwright/test'
import type { WxtBrowser } from 'wxt/browser'
import type { Session } from '#scripts/launch.ts'

/** Seen only by what runs inside a page of the extension. */
declare const chrome: WxtBrowser

/** The browser's events can be set off by hand; its types do not say so. */
interface Dispatching {
  dispatch(...values: unknown[]): void
}

export type ReaderEvent =
  | { readonly kind: 'menu'; readonly id: string; readonly checked?: boolean }
  | { readonly kind: 'shortcut'; readonly id: string }

/** Does what the browser does when a menu entry is chosen or a shortcut pressed on a page. */
export async function setOff({ worker }: Session, page: Page, event: ReaderEvent): Promise<void> {
  await worker.evaluate(
    async ([url, event]) => {
      const tab = (await chrome.tabs.query({})).find((other) => other.url === url)
      const dispatch = (target: object, ...values: unknown[]) =>
        (target as Dispatching).dispatch(...values)
      if (event.kind === 'shortcut') dispatch(chrome.commands.onCommand, event.id, tab)
      else {
        const info = { menuItemId: event.id, checked: event.checked ?? false }
        dispatch(chrome.contextMenus.onClicked, info, tab)
      }
    },
    [page.url(), event] as const,
  )
}
