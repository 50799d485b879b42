import { resolve } from 'node:path'
import { test as base } from './extension.ts'
import type { Firefox } from './firefox.ts'
import { launchFirefox } from './launch-firefox.ts'
import type { View } from './view.ts'

/** A Firefox of its own, as on the day of the installation, with an article in front. */
export const test = base.extend<{ readonly fresh: Firefox; readonly page: View }>({
  fresh: async ({ browserName: _ }, use) => {
    const extensionDir = resolve('.output/firefox-mv3')
    const fresh = await launchFirefox({ extensionDir, access: 'none' })
    await use(fresh)
    await fresh.close()
  },
})

export { expect } from '@playwright/test'
