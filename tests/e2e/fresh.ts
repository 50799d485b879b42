import type { Page } from '@playwright/test'
import { clickButton, shownPanel, type Session } from '#scripts/launch.ts'
import { test as base } from './extension.ts'
import { withSession } from './with-session.ts'

interface Fixtures {
  readonly fresh: Session
  readonly page: Page
  /** Opened by a click on the button, with the demo page in `page`. */
  readonly clickedPanel: Page
}

/** A browser of its own, as on the day of the installation; its questions are answered with yes. */
export const test = base.extend<Fixtures>({
  fresh: async ({ browserName: _ }, use) => {
    await withSession({ access: 'asked' }, use)
  },
  page: async ({ fresh }, use) => {
    await use(await fresh.context.newPage())
  },
  clickedPanel: async ({ fresh, page, server }, use) => {
    await page.goto(server.url('demo'))
    await clickButton(fresh, page)
    await use(await shownPanel(fresh))
  },
})

export { expect } from '@playwright/test'
