import { env } from 'node:process'
import { defineConfig } from '@playwright/test'

/**
 * Needs the extension built for both browsers, a Chromium and a Firefox; see `scripts/launch.ts` and
 * `tests/e2e/firefox/launch-firefox.ts`.
 */
export default defineConfig({
  outputDir: 'test-results',
  // Each has a browser of its own: a panel follows the window in front.
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 8_000 },
  // A busy machine of others may stall a browser; what passes only then is listed as flaky.
  retries: env.CI ? 1 : 0,
  reporter: [['list']],
  projects: [
    { name: 'chromium', testDir: 'tests/e2e', testIgnore: '**/tests/e2e/firefox/**' },
    // Playwright runs these tests, too, but brings no Firefox that extensions run in.
    // Some of them start a browser of their own, which takes Firefox its time.
    { name: 'firefox', testDir: 'tests/e2e/firefox', timeout: 60_000 },
  ],
})
