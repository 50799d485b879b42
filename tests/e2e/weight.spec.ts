import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'

const BUILD = '.output/chrome-mv3'
/** Every page that the reader opens carries this. */
const IN_EVERY_PAGE = ['page.js']
/** And every page with Chinese this as well. */
const IN_CHINESE_PAGES = [...IN_EVERY_PAGE, 'compare-page.js', 'assets/compare-page.css']
/** And pages that are converted, or got ready for it, this. */
const IN_CONVERTED_PAGES = [...IN_CHINESE_PAGES, 'convert-page.js']

/** Bytes in all when each file is packed for itself. */
async function packed(files: readonly string[]): Promise<number> {
  const contents = await Promise.all(files.map((file) => readFile(`${BUILD}/${file}`)))
  return contents.reduce((bytes, content) => bytes + gzipSync(content).length, 0)
}

test('what runs in pages is light', async () => {
  expect(await packed(IN_EVERY_PAGE)).toBeLessThanOrEqual(2_000)
  expect(await packed(IN_CHINESE_PAGES)).toBeLessThanOrEqual(12_000)
  // What New TongWenTang 2.4 brings into every page.
  expect(await packed(IN_CONVERTED_PAGES)).toBeLessThan(22_886)
})

test('what runs in pages carries no dictionary and no framework', async () => {
  for (const file of IN_CONVERTED_PAGES) {
    const content = await readFile(`${BUILD}/${file}`, 'utf8')
    expect(content).not.toMatch(/svelte/i)
    // A dictionary is long runs of Han; the ranges of regular expressions are not.
    expect(content).not.toMatch(/[\u4e00-\u9fff]{8}/)
  }
})

test('the manifest asks for no more than it needs', async () => {
  const manifest = JSON.parse(await readFile(`${BUILD}/manifest.json`, 'utf8')) as {
    permissions: string[]
    host_permissions?: unknown
    content_scripts?: unknown
    content_security_policy?: unknown
    externally_connectable?: unknown
    web_accessible_resources?: unknown
  }
  // `clipboardWrite`: “copy as Traditional” answers a menu, where a page may not write by itself.
  const needed = new Set([
    'storage',
    'activeTab',
    'scripting',
    'sidePanel',
    'contextMenus',
    'clipboardWrite',
  ])
  expect(manifest.permissions.filter((name) => !needed.has(name))).toEqual([])
  // No page, until the reader lets it in.
  expect(manifest.host_permissions).toBeUndefined()
  expect(manifest.content_scripts).toBeUndefined()
  expect(manifest.externally_connectable).toBeUndefined()
  expect(manifest.web_accessible_resources).toBeUndefined()
})
