import type { WxtBrowser } from 'wxt/browser'
import { expect, test } from './extension.ts'
import { highlighted } from '#tests/e2e/highlighted.ts'
import type { View } from './view.ts'

/** Seen only by what runs inside a page of the extension. */
declare const browser: WxtBrowser

/** What the toolbar button of the tab in front says. */
const badge = (panel: View) =>
  panel.evaluate(async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
    return browser.action.getBadgeText({ tabId: tab!.id! })
  })

const heading = (panel: View) => panel.text('#view h1, #view h2')

test('the badge counts the related reports, and the sidebar ranks them', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('demo'))
  await expect.poll(() => badge(panel)).toBe('2')
  await expect.poll(() => panel.count('article')).toBe(2)
  expect(await heading(panel)).toContain('兩支隊伍的防疫帳本')
  const [first, second] = await panel.evaluate(() =>
    [...document.querySelectorAll('article')].map((article) => article.innerText),
  )
  expect(first).toContain('渭南市产投集团')
  expect(first).toMatch(/\d+% of this page stands in the report/)
  expect(second).toContain('一六一队')
})

test('a click on a passage brings the page to it and lights it up', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('demo'))
  await expect.poll(() => highlighted(tab, 'reuse')).toContain('統一組織領導、指揮協調集團')
  await panel.click('article:nth-of-type(2) blockquote')
  await expect.poll(() => highlighted(tab, 'flash')).toContain('共儲備口罩1.1萬個')
  await expect.poll(() => tab.evaluate(() => scrollY)).toBeGreaterThan(500)
  await expect.poll(() => highlighted(tab, 'flash')).toBe('')
})

test('a click on a passage in the page leads to it in the sidebar', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('demo'))
  await expect.poll(() => highlighted(tab, 'reuse')).toContain('統一組織領導')
  await panel.click('[role=tab]', 'Archive')
  await tab.click('p', '共儲備口罩')
  await expect
    .poll(() => panel.evaluate(() => document.activeElement?.textContent ?? ''))
    .toContain('共儲備口罩')
})

test('the background may be stopped at any moment and nothing is lost', async ({
  firefox,
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('demo'))
  await expect.poll(() => panel.count('article')).toBe(2)
  await firefox.stopBackground()
  await expect.poll(() => badge(panel)).toBe('2')
  await panel.click('article:nth-of-type(2) button', 'read on')
  await expect.poll(() => panel.text('.opening')).toContain('共储备口罩11000个')
  await panel.click('button', 'Back')
  await firefox.stopBackground()
  await tab.goto(server.url('nested'))
  await expect.poll(() => panel.count('article')).toBe(1)
  await expect.poll(() => badge(panel)).toBe('1')
})

test('an article that comes after its page is compared when it is there', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('late/?hold'))
  await expect.poll(() => heading(panel)).toContain('No Chinese article here')
  await tab.evaluate(() => Reflect.get(window, 'arrive')())
  await expect.poll(() => panel.text('article')).toContain('共储备口罩11000个')
  await expect.poll(() => badge(panel)).toBe('1')
})

test('the sidebar follows the reader to another tab and back, and from page to page', async ({
  firefox,
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('demo'))
  await expect.poll(() => panel.count('article')).toBe(2)
  const other = await firefox.openTab(server.url('nested'))
  await other.bringToFront()
  await expect.poll(() => heading(panel)).toContain('工作动态')
  await tab.bringToFront()
  await expect.poll(() => heading(panel)).toContain('兩支隊伍的防疫帳本')
  await other.close()
  await tab.goto(server.url('unrelated'))
  await expect.poll(() => heading(panel)).toContain('No related report')
  await tab.goBack()
  await expect.poll(() => panel.count('article')).toBe(2)
})

for (const page of ['english', 'japanese'])
  test(`a page in ${page} is left alone`, async ({ tab, panel, server }) => {
    await tab.goto(server.url(page))
    await expect.poll(() => heading(panel)).toContain('No Chinese article here')
    expect(await badge(panel)).toBe('')
  })

for (const page of ['about:support', 'about:newtab'])
  test(`a page that is closed to extensions is named as such: ${page}`, async ({ tab, panel }) => {
    await tab.goto(page)
    await expect.poll(() => heading(panel)).toContain('This page is closed to extensions')
  })

test('markup in page and report is text, in title and passages', async ({ tab, panel, server }) => {
  await tab.goto(server.url('hostile'))
  await expect.poll(() => heading(panel)).toContain('<img src=x onerror=')
  await expect.poll(() => panel.text('blockquote')).toContain('消毒液90公斤')
  expect(await panel.count('main img, main script, main b > b')).toBe(0)
  expect(await panel.evaluate(() => document.title)).toBe('Duidu 对读')
  expect(await tab.evaluate(() => document.title)).toContain('怎样写标题')
})
