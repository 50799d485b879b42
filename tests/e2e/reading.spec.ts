import type { Page } from '@playwright/test'
import { expect, test } from './extension.ts'
import type { Session } from '#scripts/launch.ts'

/** What the toolbar button of the tab in front says. */
async function badge({ worker }: Session): Promise<string> {
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
    return chrome.action.getBadgeText({ tabId: tab!.id! })
  })
}

/** The words that a highlight covers in a page, run by run. */
async function highlighted(page: Page, name: string): Promise<string> {
  return page.evaluate((key) => {
    const words = []
    for (const range of CSS.highlights.get(key) ?? []) {
      const text = range.startContainer.textContent ?? ''
      words.push(text.slice(range.startOffset, range.endOffset))
    }
    return words.join('')
  }, `duidu-${name}`)
}

const state = (panel: Page) => panel.locator('main')
const reports = (panel: Page) => panel.getByRole('article')

test('the badge counts the related reports, and the panel ranks them', async ({
  session,
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('demo'))
  await expect.poll(() => badge(session)).toBe('2')
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
  await expect(pair.locator('blockquote').nth(0)).toContainText('26日該市啟動突發公共事件一級響應後')
  await expect(pair.locator('blockquote').nth(1)).toContainText('25日我市启动突发公共事件一级响应后')
})

test('the page is highlighted where it takes over, and nowhere else', async ({
  tab,
  panel: _,
  server,
}) => {
  await tab.goto(server.url('demo'))
  await expect.poll(() => highlighted(tab, 'reuse')).toContain('統一組織領導、指揮協調集團疫情預防控制')
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
  await reports(panel).nth(1).getByRole('button', { name: /Report · read on/ }).first().click()
  await expect(panel.getByText('着眼“防大疫”,把握主动权')).toBeVisible()
  await expect(panel.locator('.opening')).toBeInViewport()
  await expect(panel.locator('.opening')).toContainText('共储备口罩11000个')
  await panel.getByRole('button', { name: 'Back to the comparison' }).click()
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

test('the panel follows the reader from page to page', async ({ session, tab, panel, server }) => {
  await tab.goto(server.url('demo'))
  await expect(reports(panel)).toHaveCount(2)
  await tab.goto(server.url('unrelated'))
  await expect(panel.getByRole('heading', { name: 'No related report' })).toBeVisible()
  expect(await badge(session)).toBe('')
  await tab.goBack()
  await expect(reports(panel)).toHaveCount(2)
  await expect.poll(() => badge(session)).toBe('2')
})

test('a page that goes elsewhere without loading is compared anew', async ({
  session,
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
  expect(await badge(session)).toBe('')
  expect(await highlighted(tab, 'reuse')).toBe('')
})

test('an article that comes after its page is compared when it is there', async ({
  session,
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('late/?hold'))
  await expect(panel.getByRole('heading', { name: 'No Chinese article here' })).toBeVisible()
  await tab.evaluate('arrive()')
  await expect(reports(panel)).toContainText('共储备口罩11000个')
  await expect.poll(() => badge(session)).toBe('1')
})

for (const page of ['english', 'japanese'])
  test(`a page in ${page} is left alone`, async ({ session, tab, panel, server }) => {
    await tab.goto(server.url(page))
    await expect(panel.getByRole('heading', { name: 'No Chinese article here' })).toBeVisible()
    expect(await badge(session)).toBe('')
  })

test('a page that is closed to extensions is named as such', async ({ tab, panel }) => {
  await tab.goto('chrome://version')
  await expect(panel.getByRole('heading', { name: 'This page is closed to extensions' })).toBeVisible()
})
