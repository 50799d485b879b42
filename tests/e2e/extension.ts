import type { Page } from '@playwright/test'
import { openPanel, type Session } from '#scripts/launch.ts'
import { test as base } from './served.ts'
import { withSession } from './with-session.ts'

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
    const panel = await openPanel(session, tab)
    // It stays open from test to test, with what the one before left in it.
    await panel.reload()
    await use(panel)
    await panel.context().browser()?.close()
  },
})

export { expect } from '@playwright/test'
