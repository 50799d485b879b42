import { env } from 'node:process'
import { defineConfig } from '@playwright/test'

/** Needs a built extension in `.output/chrome-mv3` and a Chromium; see `scripts/launch.ts`. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // One browser at a time: the panel follows the window in front.
  workers: 1,
  timeout: 30_000,
  expect: { timeout: 8_000 },
  // A busy machine of others may stall a browser; what passes only then is listed as flaky.
  retries: env.CI ? 1 : 0,
  reporter: [['list']],
})
