import { test as base } from '@playwright/test'
import { servePages, type PageServer } from '#scripts/serve-pages.ts'

/** A server of fixture pages: what the tests in every browser stand on. */
export const test = base.extend<object, { readonly server: PageServer }>({
  server: [
    // Playwright reads from the pattern what a fixture stands on: this one on nothing of ours.
    async ({ browserName: _ }, use) => {
      const server = await servePages('tests/fixtures/pages')
      await use(server)
      await server.close()
    },
    { scope: 'worker' },
  ],
})
