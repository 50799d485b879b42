import { chromium, type Page } from '@playwright/test'
import type { WxtBrowser } from 'wxt/browser'
import { expect, test } from './extension.ts'
import { highlighted } from './highlighted.ts'
import { stopBackground } from './stop-background.ts'

/** Seen only by what runs inside a page of the extension. */
declare const chrome: WxtBrowser

/** What the toolbar button of the tab in front says. */
async function badge(panel: Page): Promise<string> {
  return panel.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true })
    return chrome.action.getBadgeText({ tabId: tab!.id! })
  })
}

const reports = (panel: Page) => panel.getByRole('article')

test('the badge counts the related reports, and the panel ranks them', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('demo'))
  await expect.poll(() => badge(panel)).toBe('2')
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('兩支隊伍的防疫帳本')
  await expect(reports(panel)).toHaveCount(2)
  await expect(reports(panel).nth(0)).toContainText('渭南市产投集团')
  await expect(reports(panel).nth(1)).toContainText('一六一队')
  await expect(reports(panel).nth(0)).toContainText(/\d+% of this page stands in the report/)
})

test('a passage of the page stands beside the passage of the report', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('demo'))
  const pair = reports(panel)
    .nth(0)
    .getByRole('listitem')
    .filter({ has: panel.locator('blockquote') })
    .first()
  await expect(pair.locator('blockquote').nth(0)).toContainText(
    '26日該市啟動突發公共事件一級響應後',
  )
  await expect(pair.locator('blockquote').nth(1)).toContainText(
    '25日我市启动突发公共事件一级响应后',
  )
})

test('the page is highlighted where it takes over, and nowhere else', async ({
  tab,
  panel: _,
  server,
}) => {
  await tab.goto(server.url('demo'))
  await expect
    .poll(() => highlighted(tab, 'reuse'))
    .toContain('統一組織領導、指揮協調集團疫情預防控制')
  const words = await highlighted(tab, 'reuse')
  expect(words).not.toContain('延伸閱讀')
  expect(words).not.toContain('先說讀法')
})

test('a click on a passage brings the page to it and lights it up', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('demo'))
  const last = reports(panel).nth(1).locator('blockquote').first()
  await last.click()
  await expect.poll(() => highlighted(tab, 'flash')).toContain('共儲備口罩1.1萬個')
  await expect
    .poll(() => tab.getByText('共儲備口罩1.1萬個').evaluate((p) => p.getBoundingClientRect().top))
    .toBeLessThan(600)
  expect(await tab.evaluate(() => scrollY)).toBeGreaterThan(500)
  await expect.poll(() => highlighted(tab, 'flash')).toBe('')
})

test('the report opens at the passage, and the way back is one step', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('demo'))
  await reports(panel)
    .nth(1)
    .getByRole('button', { name: /Report · read on/ })
    .first()
    .click()
  await expect(panel.getByText('着眼“防大疫”,把握主动权')).toBeVisible()
  await expect(panel.locator('.opening')).toBeInViewport()
  await expect(panel.locator('.opening')).toContainText('共储备口罩11000个')
  await panel.getByRole('button', { name: /Back/ }).click()
  await expect(reports(panel)).toHaveCount(2)
})

test('the panel follows the reader to another tab and back', async ({
  session,
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('demo'))
  await expect(reports(panel)).toHaveCount(2)
  const other = await session.context.newPage()
  await other.goto(server.url('nested'))
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('工作动态')
  await expect(reports(panel)).toHaveCount(1)
  await tab.bringToFront()
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('兩支隊伍的防疫帳本')
  await other.close()
})

test('the panel follows the reader from page to page', async ({ tab, panel, server }) => {
  await tab.goto(server.url('demo'))
  await expect(reports(panel)).toHaveCount(2)
  await tab.goto(server.url('unrelated'))
  await expect(panel.getByRole('heading', { name: 'No related report' })).toBeVisible()
  expect(await badge(panel)).toBe('')
  await tab.goBack()
  await expect(reports(panel)).toHaveCount(2)
  await expect.poll(() => badge(panel)).toBe('2')
})

test('a page that goes elsewhere without loading is compared anew', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('spa'))
  await expect(reports(panel)).toContainText('新建10条熔喷布生产线')
  await tab.getByText('下一篇').click()
  await expect(reports(panel)).toContainText('开行农民工专列52列')
  await expect.poll(() => highlighted(tab, 'reuse')).toContain('开行农民工专列52列')
  await tab.getByText('About').first().click()
  await expect(panel.getByRole('heading', { name: 'No Chinese article here' })).toBeVisible()
  expect(await badge(panel)).toBe('')
  expect(await highlighted(tab, 'reuse')).toBe('')
})

test('an article that comes after its page is compared when it is there', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('late/?hold'))
  await expect(panel.getByRole('heading', { name: 'No Chinese article here' })).toBeVisible()
  await tab.evaluate('arrive()')
  await expect(reports(panel)).toContainText('共储备口罩11000个')
  await expect.poll(() => badge(panel)).toBe('1')
})

for (const page of ['english', 'japanese'])
  test(`a page in ${page} is left alone`, async ({ tab, panel, server }) => {
    await tab.goto(server.url(page))
    await expect(panel.getByRole('heading', { name: 'No Chinese article here' })).toBeVisible()
    expect(await badge(panel)).toBe('')
  })

for (const page of ['chrome://version', 'about:blank', 'data:text/html,<p>x'])
  test(`${page}, which is closed to extensions, is named as such`, async ({
    tab,
    panel,
    server,
  }) => {
    await tab.goto(server.url('demo'))
    await expect(panel.getByRole('article')).toHaveCount(2)
    await tab.goto(page)
    await expect(
      panel.getByRole('heading', { name: 'This page is closed to extensions' }),
    ).toBeVisible()
  })

test('the background may be killed at any moment and nothing is lost', async ({
  session,
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('demo'))
  await expect(reports(panel)).toHaveCount(2)
  await stopBackground(session, tab)
  await expect.poll(() => badge(panel)).toBe('2')
  await reports(panel)
    .nth(1)
    .getByRole('button', { name: /read on/ })
    .first()
    .click()
  await expect(panel.locator('.opening')).toBeInViewport()
  await panel.reload()
  await expect(reports(panel)).toHaveCount(2)
  await stopBackground(session, tab)
  await tab.goto(server.url('nested'))
  await expect(reports(panel)).toHaveCount(1)
  await expect.poll(() => badge(panel)).toBe('1')
})

test('a check that breaks says so, and works when it is asked for again', async ({
  session,
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('english'))
  await stopBackground(session, tab)
  await panel.evaluate(() => chrome.runtime.sendMessage('wake up').catch(() => null))
  // The handle from the start is dead; a new connection sees the background that runs now.
  const devtools = await chromium.connectOverCDP(session.devtoolsUrl)
  const worker = devtools.contexts()[0]!.serviceWorkers()[0]!
  await worker.evaluate(() => {
    const { fetch } = globalThis
    const broken = () => Promise.reject(new Error('the disk is asleep'))
    Object.assign(globalThis, { fetch: broken, mend: () => Object.assign(globalThis, { fetch }) })
  })
  await tab.goto(server.url('demo'))
  await expect(panel.getByRole('heading', { name: 'The comparison did not work' })).toBeVisible()
  await expect(panel.locator('main')).toContainText('the disk is asleep')
  await worker.evaluate('mend()')
  await panel.getByRole('button', { name: 'Compare again' }).click()
  await expect(reports(panel)).toHaveCount(2)
  await devtools.close()
})
