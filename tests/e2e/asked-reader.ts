import type { Page } from '@playwright/test'
import type { Session } from '#scripts/launch.ts'
import { BrowserQuestion } from './browser-question.ts'
import { test as base } from './extension.ts'
import { withSession } from './with-session.ts'

interface Fixtures {
  /** A browser of its own, as on the day of the installation; it asks before it lets anybody in. */
  readonly asking: Session
  /** What it asks. */
  readonly question: BrowserQuestion
  readonly page: Page
}
interface Opened {
  readonly opened: { readonly session: Session; readonly userDataDir: string }
}

/** Tests that answer the browser's own question, as a reader does. */
export const test = base.extend<Fixtures & Opened>({
  opened: async ({ browserName: _ }, use) => {
    await withSession({ access: 'none', openWindows: true }, (session, userDataDir) =>
      use({ session, userDataDir }),
    )
  },
  asking: async ({ opened }, use) => {
    await use(opened.session)
  },
  question: async ({ opened }, use) => {
    const question = await BrowserQuestion.of(opened.userDataDir)
    await use(question)
    question.close()
  },
  page: async ({ asking }, use) => {
    await use(await asking.context.newPage())
  },
})

export { expect } from '@playwright/test'
