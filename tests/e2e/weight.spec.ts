import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'

const BUILD = '.output/chrome-mv3'
/** Every page that the reader opens carries this. */
const MOST_BYTES = 12_000

test('the content script is light, and carries no dictionary and no framework', async () => {
  const script = await readFile(`${BUILD}/page.js`)
  const style = await readFile(`${BUILD}/assets/page.css`)
  expect(gzipSync(script).length + gzipSync(style).length).toBeLessThanOrEqual(MOST_BYTES)
  expect(script.toString()).not.toMatch(/svelte/i)
  // A dictionary is long runs of Han; the ranges of regular expressions are not.
  expect(script.toString()).not.toMatch(/[\u4e00-\u9fff]{8}/)
})

test('the manifest asks for no more than it needs', async () => {
  const manifest = JSON.parse(await readFile(`${BUILD}/manifest.json`, 'utf8')) as {
    permissions: string[]
    content_security_policy?: unknown
    externally_connectable?: unknown
    web_accessible_resources?: unknown
  }
  const needed = new Set(['storage', 'scripting', 'sidePanel', 'contextMenus', 'activeTab'])
  expect(manifest.permissions.filter((name) => !needed.has(name))).toEqual([])
  expect(manifest.externally_connectable).toBeUndefined()
  expect(manifest.web_accessible_resources).toBeUndefined()
})
