import { defineConfig } from '@playwright/test'

/** Needs a built extension in `.output/chrome-mv3` and a Chromium; see `scripts/launch.ts`. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // One browser at a time: the panel follows the window in front.
  workers: 1,
  timeout: 30_000,
  expect: { timeout: 8_000 },
  reporter: [['list']],
})
