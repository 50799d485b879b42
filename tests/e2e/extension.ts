import type { Page } from '@playwright/test'
import type { WxtBrowser } from 'wxt/browser'
import { findPanel, openPanel, type Session } from '#scripts/launch.ts'
import { test as base } from './served.ts'
import { withSession } from './with-session.ts'

/** Seen only by what runs inside a page of the extension. */
declare const chrome: WxtBrowser

/** Has the reader's choices be those of a browser that was just started, whatever the test before chose. */
const forgetChoices = (panel: Page) =>
  panel.evaluate(async () => {
    const keys = Object.keys(await chrome.storage.local.get())
    // What is compared by itself was chosen when the browser was started.
    await chrome.storage.local.remove(keys.filter((key) => key !== 'settings.checks'))
  })

interface WorkerFixtures {
  readonly session: Session
}
interface TestFixtures {
  /** A tab in front, empty. */
  readonly tab: Page
  /** The browser's own side panel, open beside it. */
  readonly panel: Page
}

/** A browser with the extension, a server of fixture pages, a tab and the real side panel. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  session: [
    async ({ server: _ }, use) => {
      await withSession({}, use)
    },
    { scope: 'worker' },
  ],
  tab: async ({ session }, use) => {
    const tab = await session.context.newPage()
    await use(tab)
    await tab.close()
  },
  panel: async ({ session, tab }, use) => {
    // It stays open from test to test, with what the one before left in it.
    const panel = (await findPanel(session)) ?? (await openPanel(session, tab))
    await forgetChoices(panel)
    await panel.reload()
    await use(panel)
    await panel.context().browser()?.close()
  },
})

export { expect } from '@playwright/test'
