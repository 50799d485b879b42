import { defineConfig } from 'vitest/config'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

export default defineConfig(async () => ({
  plugins: [...(await WxtVitest()), svelte({ configFile: false })],
  resolve: { conditions: ['browser'] },
  test: {
    include: ['tests/unit/**/*.test.ts'],
    testTimeout: 20_000,
    // A world of its own for each file would take as long as the tests.
    isolate: false,
  },
}))
