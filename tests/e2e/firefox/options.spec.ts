import type { WxtBrowser } from 'wxt/browser'
import { expect, test } from './extension.ts'
import { highlighted } from '#tests/e2e/highlighted.ts'
import { pressShortcut } from './press-shortcut.ts'

/** Seen only by what runs inside a page of the extension. */
declare const browser: WxtBrowser

const LANGUAGE = 'label:has(option[value="zh-TW"]) select, select:has(option[value="zh-TW"])'

test('options are saved, and the sidebar follows them at once', async ({
  firefox,
  tab,
  panel,
  server,
}) => {
  // An empty tab would be taken for the options.
  await tab.goto(server.url('english'))
  await panel.click('button[aria-label=Options], button[title=Options]')
  const options = await firefox.tabOf('options.html')
  await expect.poll(() => options.text('h1')).toBe('Options')
  await options.choose(LANGUAGE, 'zh-TW')
  await expect.poll(() => options.text('h1')).toBe('設定')
  await expect.poll(() => panel.text('[role=tablist]')).toContain('檢索')
  await options.goto(firefox.address('options.html'))
  await expect.poll(() => options.text('h1')).toBe('設定')
  await options.choose(LANGUAGE, 'browser')
  await expect.poll(() => panel.text('[role=tablist]')).toContain('Look up')
  await options.close()
})

test('a key takes the marks from the page, and puts them back', async ({
  firefox,
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('demo'))
  await expect.poll(() => highlighted(tab, 'reuse')).toContain('統一組織領導')
  await pressShortcut(firefox, 'M')
  await expect.poll(() => highlighted(tab, 'reuse')).toBe('')
  expect(await panel.evaluate(() => browser.storage.local.get('settings.highlights'))).toEqual({
    'settings.highlights': false,
  })
  await pressShortcut(firefox, 'M')
  await expect.poll(() => highlighted(tab, 'reuse')).toContain('統一組織領導')
})
