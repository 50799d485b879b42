import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { launchWithExtension, type Session } from '#scripts/launch.ts'
import { BrowserQuestion } from './browser-question.ts'
import { test as base } from './extension.ts'

interface Fixtures {
  /** A browser of its own, as on the day of the installation; it asks before it lets anybody in. */
  readonly asking: Session
  /** What it asks. */
  readonly question: BrowserQuestion
  readonly page: Page
}
interface Place {
  readonly userDataDir: string
}

/** Tests that answer the browser's own question, as a reader does. */
export const test = base.extend<Fixtures & Place>({
  userDataDir: async ({ browserName: _ }, use) => {
    const userDataDir = await mkdtemp(join(tmpdir(), 'duidu-e2e-'))
    await use(userDataDir)
    await rm(userDataDir, { recursive: true, force: true })
  },
  asking: async ({ userDataDir }, use) => {
    const session = await launchWithExtension({
      headless: true,
      extensionDir: resolve('.output/chrome-mv3'),
      userDataDir,
      access: 'none',
      openWindows: true,
    })
    await use(session)
    await session.context.close()
  },
  question: async ({ asking: _, userDataDir }, use) => {
    const question = await BrowserQuestion.of(userDataDir)
    await use(question)
    question.close()
  },
  page: async ({ asking }, use) => {
    await use(await asking.context.newPage())
  },
})

export { expect } from '@playwright/test'
