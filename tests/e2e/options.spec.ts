import type { Page } from '@playwright/test'
import type { WxtBrowser } from 'wxt/browser'
import { clickButton, shownPanel, type Session } from '#scripts/launch.ts'
import { findFaults } from './find-faults.ts'
import { expect, test } from './fresh.ts'
import { highlighted } from './highlighted.ts'

/** Seen only by what runs inside a page of the extension. */
declare const chrome: WxtBrowser

const addressOf = ({ extensionId }: Session) => `chrome-extension://${extensionId}/options.html`
const stored = ({ worker }: Session) => worker.evaluate(() => chrome.storage.local.get())

test.beforeEach(async ({ fresh, page }) => {
  await page.goto(addressOf(fresh))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

const checkbox = (page: Page, name: RegExp) => page.getByRole('checkbox', { name })
const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: false })

test('nothing is checked by itself until the reader chooses, and sites can be added and removed', async ({
  fresh,
  page,
  server,
}) => {
  await expect(radio(page, 'Only when I click')).toBeChecked()
  const article = await fresh.context.newPage()
  await article.goto(server.url('demo'))
  await radio(page, 'Only sites that I choose').check()
  await page.getByLabel('Add a site').fill('not a site')
  await page.keyboard.press('Enter')
  await expect(page.getByText('This names no web site.')).toBeVisible()
  await page.getByLabel('Add a site').fill('https://127.0.0.1:80/news/a.html')
  await page.keyboard.press('Enter')
  const sites = page.getByRole('list', { name: 'Chosen sites' })
  await expect(sites.getByRole('listitem')).toHaveText(['127.0.0.1 Remove'])
  // The page that was open is checked now.
  await expect.poll(() => highlighted(article, 'reuse')).toContain('統一組織領導')
  await sites.getByRole('button', { name: 'Remove 127.0.0.1' }).press('Enter')
  await expect(sites.getByRole('listitem')).toHaveCount(0)
  await expect(page.getByLabel('Add a site')).toBeFocused()
  await expect
    .poll(() => fresh.worker.evaluate(() => chrome.permissions.getAll()))
    .toMatchObject({ origins: [] })
})

test('all pages, and back to clicks: access comes and goes with the choice', async ({
  fresh,
  page,
}) => {
  const access = () => fresh.worker.evaluate(() => chrome.permissions.getAll())
  const registered = () =>
    fresh.worker.evaluate(async () =>
      (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches),
    )
  await radio(page, 'All pages').check()
  await expect.poll(registered).toContain('https://*/*')
  await radio(page, 'Only when I click').check()
  await expect.poll(registered).toEqual([])
  // Given back beside, not before: one does not wait for the other.
  await expect.poll(access).toMatchObject({ origins: [] })
})

test('the last choice holds, however fast the reader chooses', async ({ fresh, page }) => {
  const { worker } = fresh
  await page.getByLabel('Language of Duidu').focus()
  // Each is allowed, so nothing ever says otherwise, not for a moment.
  await page.evaluate(() => {
    const words: string[] = []
    Object.assign(globalThis, { words })
    new MutationObserver(() => words.push(document.getElementById('checks')!.innerText)).observe(
      document.getElementById('checks')!,
      { subtree: true, childList: true, characterData: true },
    )
  })
  for (const last of ['All pages', 'Only when I click', 'Only sites that I choose', 'All pages']) {
    const names = ['All pages', 'Only when I click', 'Only sites that I choose', last]
    // In one turn of the page: nothing that a choice sets going is done when the next one is made.
    const ids = { 'All pages': 'all', 'Only when I click': 'click' }
    await page.evaluate(
      (chosen) => chosen.forEach((id) => document.getElementById(`checks-${id}`)!.click()),
      names.map((name) => Reflect.get(ids, name) ?? 'chosen'),
    )
    await expect(radio(page, last)).toBeChecked()
    const all = last === 'All pages'
    await expect
      .poll(() => worker.evaluate(async () => (await chrome.permissions.getAll()).origins?.length))
      .toBe(all ? 3 : 0)
  }
  const words = await page.evaluate(() => Reflect.get(globalThis, 'words') as string[])
  expect(words.filter((shown) => shown.includes('Allow it'))).toEqual([])
})

test('a choice holds, and access is given back, though the page is closed at once', async ({
  fresh,
  page,
}) => {
  await radio(page, 'All pages').check()
  await expect.poll(() => stored(fresh)).toMatchObject({ 'settings.checks': 'all' })
  await page.evaluate(() => {
    document.getElementById('checks-click')!.click()
    close()
  })
  await expect.poll(() => stored(fresh)).toMatchObject({ 'settings.checks': 'click' })
  await expect
    .poll(() => fresh.worker.evaluate(() => chrome.permissions.getAll()))
    .toMatchObject({ origins: [] })
})

test('access that was taken back is told, and can be given again', async ({ fresh, page }) => {
  await radio(page, 'All pages').check()
  await expect(page.getByText(/does not let Duidu into/)).toBeHidden()
  await fresh.worker.evaluate(() =>
    chrome.permissions.remove({ origins: ['http://*/*', 'https://*/*', 'file:///*'] }),
  )
  await expect(page.getByText(/does not let Duidu into/)).toBeVisible()
  await page.getByRole('button', { name: 'Allow it' }).click()
  await expect(page.getByText(/does not let Duidu into/)).toBeHidden()
})

test('the language changes at once, in the panel and in the menus too', async ({
  fresh,
  page,
  server,
}) => {
  const article = await fresh.context.newPage()
  await article.goto(server.url('demo'))
  await clickButton(fresh, article)
  const panel = await shownPanel(fresh)
  await expect(panel.getByRole('tab', { name: 'Passages' })).toBeVisible()
  await page.bringToFront()
  await page.getByLabel('Language of Duidu').focus()
  await page.getByLabel('Language of Duidu').selectOption('zh-TW')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('設定')
  await expect(page.getByLabel('介面語言')).toBeFocused()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant')
  await expect(page).toHaveTitle(/^設定/)
  await expect(panel.getByRole('tab', { name: '檢索' })).toBeVisible()
  const title = () => fresh.worker.evaluate(() => chrome.action.getTitle({}).then((text) => text))
  await expect.poll(title).toBe('開啟對讀面板')
  await page.getByLabel('介面語言').selectOption('zh-CN')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('设置')
  await page.getByLabel('界面语言').selectOption('browser')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Options')
  await expect.poll(title).toBe('Open the Duidu panel')
})

test('no word of another language is ever shown on the way', async ({ fresh, page }) => {
  await page.getByLabel('Language of Duidu').selectOption('zh-CN')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('设置')
  await page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    new MutationObserver(() => seen.push(document.body?.textContent ?? '')).observe(document, {
      childList: true,
      characterData: true,
      subtree: true,
    })
  })
  await page.goto(addressOf(fresh))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('设置')
  const seen = await page.evaluate(() => Reflect.get(globalThis, 'seen') as string[])
  expect(seen.length).toBeGreaterThan(0)
  for (const text of seen) expect(text).not.toMatch(/Options|checked|Colours/)
})

test('colours are those that the reader chose, whatever the system has', async ({
  fresh,
  page,
  server,
}) => {
  const paper = (shown: Page) =>
    shown.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const [light, dark] = ['rgb(250, 247, 240)', 'rgb(29, 27, 24)']
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await paper(page)).toBe(light)
  const article = await fresh.context.newPage()
  await article.goto(server.url('demo'))
  await clickButton(fresh, article)
  const panel = await shownPanel(fresh)
  await radio(page, 'Dark').check()
  await expect.poll(() => paper(page)).toBe(dark)
  await expect.poll(() => paper(panel)).toBe(dark)
  // From the first moment of a page on, before the settings are read.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return
      observer.disconnect()
      Object.assign(globalThis, { first: document.documentElement.dataset.theme })
    }).observe(document, { childList: true, subtree: true })
  })
  await page.reload()
  expect(await page.evaluate(() => Reflect.get(globalThis, 'first') as string)).toBe('dark')
  await page.emulateMedia({ colorScheme: 'dark' })
  await radio(page, 'Light').check()
  await expect.poll(() => paper(page)).toBe(light)
  await radio(page, 'As the system').check()
  await expect.poll(() => paper(page)).toBe(dark)
})

test('the example shows what each threshold does, and pages are compared by it', async ({
  fresh,
  page,
  server,
}) => {
  const count = page.getByText(/^Passages shown:/)
  await expect(count).toHaveText('Passages shown: 5 of 5. Number on the button: 5.')
  const article = await fresh.context.newPage()
  await article.goto(server.url('demo'))
  await clickButton(fresh, article)
  const panel = await shownPanel(fresh)
  await expect(panel.getByRole('article')).toHaveCount(2)
  const length = page.getByRole('slider', { name: 'A passage has at least' })
  await length.focus()
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight')
  await expect(count).toHaveText('Passages shown: 4 of 5. Number on the button: 5.')
  await page.getByRole('slider', { name: 'Of its characters' }).fill('90')
  await expect(count).toHaveText('Passages shown: 2 of 5. Number on the button: 4.')
  await checkbox(page, /stock phrases/).uncheck()
  await radio(page, 'Show, do not count').check()
  await expect(count).toHaveText('Passages shown: 2 of 5. Number on the button: 1.')
  await expect
    .poll(() => stored(fresh))
    .toMatchObject({
      'settings.thresholds': {
        leastLength: 27,
        leastSimilarity: 0.9,
        stock: 'hidden',
        topics: 'shown',
      },
    })
  await length.fill('200')
  // Nothing on the page of the tab is so long, and the page is compared anew by itself.
  await article.bringToFront()
  await expect(panel.getByRole('heading', { name: 'No related report' })).toBeVisible()
})

test('what is kept is counted, and removed when the reader is sure', async ({ fresh, page }) => {
  await fresh.worker.evaluate(() =>
    chrome.storage.local.set({
      recentLookUps: ['a', 'b'],
      conversion: { target: 'hk', sites: { 'a.example': 't' }, scripts: {} },
    }),
  )
  await page.reload()
  const row = page.locator('dl > div').filter({ hasText: 'Recent look-ups' })
  await expect(row.locator('dd').first()).toHaveText('2')
  await row.getByRole('button', { name: 'Remove all' }).click()
  await row.getByRole('button', { name: 'Keep' }).click()
  await expect(row.locator('dd').first()).toHaveText('2')
  await row.getByRole('button', { name: 'Remove all' }).click()
  await row.getByRole('button', { name: 'Remove for good' }).click()
  await expect(row.locator('dd').first()).toHaveText('0')
  const conversions = page.locator('dl > div').filter({ hasText: 'converted by themselves' })
  await conversions.getByRole('button', { name: 'Remove all' }).click()
  await conversions.getByRole('button', { name: 'Remove for good' }).click()
  await expect(conversions.locator('dd').first()).toHaveText('0')
  expect((await stored(fresh)).conversion).toMatchObject({ target: 'hk', sites: {} })
})

test('a reset brings the first day back and touches nothing else', async ({ fresh, page }) => {
  await radio(page, 'All pages').check()
  await page.getByLabel('Language of Duidu').selectOption('zh-TW')
  await radio(page, '深色').check()
  await fresh.worker.evaluate(() => chrome.storage.local.set({ recentLookUps: ['a'] }))
  await page.getByRole('button', { name: '恢復預設設定' }).click()
  await page.getByRole('button', { name: '確定恢復' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Options')
  await expect(radio(page, 'Only when I click')).toBeChecked()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'system')
  expect(await stored(fresh)).toEqual({ recentLookUps: ['a'], welcomed: true })
  expect(await fresh.worker.evaluate(() => chrome.permissions.getAll())).toMatchObject({
    origins: [],
  })
})

test('the panel leads to the options', async ({ fresh, page, server }) => {
  const article = await fresh.context.newPage()
  await page.close()
  await article.goto(server.url('demo'))
  await clickButton(fresh, article)
  const panel = await shownPanel(fresh)
  const opened = fresh.context.waitForEvent('page')
  await panel.getByRole('button', { name: 'Options' }).click()
  expect((await opened).url()).toBe(addressOf(fresh))
})

test('axe finds nothing, at any width, and nothing sticks out', async ({ page }) => {
  await radio(page, 'Only sites that I choose').check()
  await page.getByLabel('Add a site').fill('news.example.cn')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Remove news.example.cn' })).toBeVisible()
  await expect(page.getByText(/^Passages shown:/)).toBeVisible()
  for (const width of [320, 360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await findFaults(page, width === 360 ? ['light', 'dark'] : ['light'])).toEqual([])
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(width)
  }
})
