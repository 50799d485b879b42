import type { Page } from '@playwright/test'
import { test as base } from './extension.ts'

interface Fixtures {
  /** Opens a fixture page in the tab and, from the panel, its comparison in a tab of its own. */
  readonly openWide: (page: string) => Promise<Page>
  /** The comparison of the demo page. */
  readonly wide: Page
}

/** With the side-by-side view, whose tab is closed after the test. */
export const test = base.extend<Fixtures>({
  openWide: async ({ session, tab, panel, server }, use) => {
    const opened: Page[] = []
    await use(async (page) => {
      await tab.goto(server.url(page))
      const opening = session.context.waitForEvent('page')
      await panel.getByRole('button', { name: 'Read side by side' }).first().click()
      const wide = await opening
      opened.push(wide)
      await wide.setViewportSize({ width: 1600, height: 900 })
      await wide.locator('path.band').first().waitFor()
      return wide
    })
    for (const wide of opened) await wide.close()
  },
  wide: async ({ openWide }, use) => {
    await use(await openWide('demo'))
  },
})

export { expect } from '@playwright/test'
