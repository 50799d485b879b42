import { expect, type Page } from '@playwright/test'
import type { WxtBrowser } from 'wxt/browser'
import type { Session } from '#scripts/launch.ts'

/** Seen only by what runs inside a page of the extension. */
declare const chrome: WxtBrowser

/** Has the page of a tab shown in another script, or as it is, as the panel asks for it. */
export async function showTabIn(
  { context, extensionId }: Session,
  page: Page,
  target: 'cn' | 't' | 'tw' | 'hk' | null,
): Promise<void> {
  const helper = await context.newPage()
  await helper.goto(`chrome-extension://${extensionId}/manifest.json`)
  const answer = await helper.evaluate(
    async ([url, wish]) => {
      const tabs = await chrome.tabs.query({})
      const tab = tabs.find((other) => other.url === url)!.id
      const message = { id: 1, type: 'showTabIn', data: { tab, target: wish }, timestamp: 0 }
      return chrome.runtime.sendMessage(message) as Promise<unknown>
    },
    [page.url(), target] as const,
  )
  await helper.close()
  await page.bringToFront()
  expect(answer).toEqual({ res: true })
}
