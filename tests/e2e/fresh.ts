import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { clickButton, launchWithExtension, shownPanel, type Session } from '#scripts/launch.ts'
import { test as base } from './extension.ts'

interface Fixtures {
  readonly fresh: Session
  readonly page: Page
  /** Opened by a click on the button, with the demo page in `page`. */
  readonly clickedPanel: Page
}

/** A browser of its own, as on the day of the installation; its questions are answered with yes. */
export const test = base.extend<Fixtures>({
  fresh: async ({ browserName: _ }, use) => {
    const userDataDir = await mkdtemp(join(tmpdir(), 'duidu-e2e-'))
    const session = await launchWithExtension({
      headless: true,
      extensionDir: resolve('.output/chrome-mv3'),
      userDataDir,
      access: 'asked',
    })
    await use(session)
    await session.context.close()
    await rm(userDataDir, { recursive: true, force: true })
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
