import type { Page } from '@playwright/test'
import type { WxtBrowser } from 'wxt/browser'
import { expect, test } from './extension.ts'
import { setOff } from './set-off.ts'
import { showTabIn } from './show-tab-in.ts'

/** Seen only by what runs inside a page of the extension. */
declare const chrome: WxtBrowser

/** Selects all text in a line as a reader does: with the mouse, so shadow trees count. */
async function selectLine(page: Page, selector: string): Promise<void> {
  await page.locator(selector).click({ clickCount: 3, position: { x: 8, y: 8 } })
}

const selected = (page: Page) => page.evaluate(() => getSelection()!.toString().trim())

const selection = { kind: 'menu', id: 'script:selection' } as const
const copy = (script: 'hans' | 'hant') => ({ kind: 'menu', id: `script:copy-${script}` }) as const

test.beforeEach(async ({ session, tab, server }) => {
  await session.worker.evaluate(async () => {
    await chrome.storage.local.set({ conversion: { target: 'hk', sites: {}, scripts: {} } })
  })
  await tab.route('**/selected.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<p id="first">U盘和内存和头发</p><p>头发</p>
        <x-outer><template shadowrootmode="open"><p>外面的头发</p>
        <x-inner><template shadowrootmode="open"><p id="deep">里面的头发</p><p id="next">头发</p>
        </template></x-inner></template></x-outer>`,
    }),
  )
  await tab.goto(server.url('selected.html'))
})

test('a selection in a shadow tree within another is converted, stays selected, and comes back', async ({
  session,
  tab,
}) => {
  await selectLine(tab, '#deep')
  await setOff(session, tab, selection)
  await expect(tab.locator('#deep')).toHaveText('裏面的頭髮')
  expect(await selected(tab)).toBe('裏面的頭髮')
  await expect(tab.locator('#next')).toHaveText('头发')
  await expect(tab.locator('#first')).toHaveText('U盘和内存和头发')
  await setOff(session, tab, { kind: 'menu', id: 'script:as-it-is' })
  await expect(tab.locator('#deep')).toHaveText('里面的头发')
})

test('a selection of a converted page is converted from what the page has there, and stays so', async ({
  session,
  tab,
}) => {
  await showTabIn(session, tab, 'tw')
  await session.worker.evaluate(async () => {
    await chrome.storage.local.set({ conversion: { target: 'hk', sites: {}, scripts: {} } })
  })
  const first = tab.locator('#first')
  await expect(first).toHaveText('隨身碟和記憶體和頭髮')
  await selectLine(tab, '#first')
  await setOff(session, tab, selection)
  await expect(first).toHaveText('U盤和內存和頭髮')
  // The page's own changes are looked at by then.
  await tab.waitForTimeout(200)
  await expect(first).toHaveText('U盤和內存和頭髮')
  await showTabIn(session, tab, null)
  await expect(first).toHaveText('U盘和内存和头发')
})

test('what is copied of a converted page is made of what the page has there', async ({
  session,
  tab,
}) => {
  await showTabIn(session, tab, 'tw')
  await expect(tab.locator('#first')).toHaveText('隨身碟和記憶體和頭髮')
  await session.context.grantPermissions(['clipboard-read'])
  const copied = () => tab.evaluate(() => navigator.clipboard.readText())
  await tab.evaluate(() => {
    const text = document.querySelector('#first')!.firstChild!
    getSelection()!.setBaseAndExtent(text, 0, text, 7)
  })
  await setOff(session, tab, copy('hans'))
  await expect.poll(copied).toBe('U盘和内存')
  await setOff(session, tab, copy('hant'))
  await expect.poll(copied).toBe('U盤和內存')
  await expect(tab.locator('#first')).toHaveText('隨身碟和記憶體和頭髮')
})
