import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { findFirefox } from '#scripts/find-firefox.mjs'
import { test as base } from '#tests/e2e/served.ts'
import type { Firefox } from './firefox.ts'
import { launchFirefox } from './launch-firefox.ts'
import type { View } from './view.ts'

interface WorkerFixtures {
  readonly downloads: string
  readonly firefox: Firefox
}
interface TestFixtures {
  /** A tab in front, empty. */
  readonly tab: View
  /** The browser's own sidebar, open beside it. */
  readonly panel: View
}

/** A Firefox with the extension, a server of fixture pages, a tab and the real sidebar. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  downloads: [
    async ({ browserName: _ }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'duidu-downloads-'))
      await use(folder)
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  firefox: [
    async ({ downloads }, use) => {
      const firefox = await launchFirefox({
        extensionDir: resolve('.output/firefox-mv3'),
        downloads,
      })
      await use(firefox)
      await firefox.close()
    },
    { scope: 'worker' },
  ],
  tab: async ({ firefox }, use) => {
    const tab = await firefox.openTab('about:blank')
    await use(tab)
    await tab.close()
  },
  panel: async ({ firefox, tab: _ }, use) => {
    await use(await firefox.openSidebar())
    await firefox.closeSidebar()
  },
})

// Where there is no Firefox the rest can still be tested.
test.skip(findFirefox() === null, 'no Firefox found; install firefox-esr')

export { expect } from '@playwright/test'
