import type { Page } from '@playwright/test'
import { findPanel } from '#scripts/launch.ts'
import { expect, test } from './extension.ts'
import { findFaults } from './find-faults.ts'
import { highlighted } from './highlighted.ts'
import { placeOf } from './place-of.ts'
import { readCard } from './read-card.ts'

async function pointAt(page: Page, words: string): Promise<void> {
  const { x, y } = await placeOf(page, words)
  await page.mouse.move(x - 6, y)
  await page.mouse.move(x, y)
}

async function clickOn(page: Page, words: string): Promise<void> {
  const { x, y } = await placeOf(page, words)
  await page.mouse.click(x, y)
}

const painted = (page: Page) => highlighted(page, 'reuse')

test('a passage under the pointer tells which report it is of, and the page stays as it is', async ({
  tab,
  panel: _,
  server,
}) => {
  await tab.goto(server.url('demo'))
  await expect.poll(() => painted(tab)).not.toBe('')
  const body = () => tab.evaluate(() => new XMLSerializer().serializeToString(document.body))
  const before = await body()
  await pointAt(tab, '共儲備口罩')
  await expect.poll(() => readCard(tab)).toContain('党建引领践初心')
  expect(await readCard(tab)).toContain('2020-10-12')
  expect(await readCard(tab)).toContain('Shared passages · Same wording')
  expect(await body()).toBe(before)
  await tab.keyboard.press('Escape')
  await expect.poll(() => readCard(tab)).toBe('')
  await pointAt(tab, '一六一隊黨委未雨綢繆')
  await expect.poll(() => readCard(tab)).not.toBe('')
  await tab.mouse.wheel(0, 40)
  await expect.poll(() => readCard(tab)).toBe('')
  await pointAt(tab, '先說讀法')
  await tab.waitForTimeout(500)
  expect(await readCard(tab)).toBe('')
})

test('a click on a passage opens the panel there', async ({ session, tab, panel, server }) => {
  await tab.goto(server.url('demo'))
  await expect.poll(() => painted(tab)).not.toBe('')
  await panel.evaluate(() => window.close())
  await expect.poll(() => findPanel(session)).toBeNull()
  await clickOn(tab, '共儲備口罩')
  await expect.poll(async () => (await findPanel(session)) !== null).toBe(true)
  const opened = (await findPanel(session))!
  const row = opened.getByRole('listitem').filter({ hasText: '共儲備口罩' })
  await expect(row).toBeFocused()
  await expect(row).toBeInViewport()
  await opened.context().browser()?.close()
})

test('in a panel that is open the click goes to the passage, from wherever the reader is', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('demo'))
  await expect(panel.getByRole('article')).toHaveCount(2)
  await panel.getByRole('tab', { name: 'Archive' }).click()
  await clickOn(tab, '共儲備口罩')
  const row = panel.getByRole('listitem').filter({ hasText: '共儲備口罩' })
  await expect(row).toBeFocused()
  await clickOn(tab, '統一組織領導')
  await expect(panel.getByRole('listitem').filter({ hasText: '統一組織領導' })).toBeFocused()
  await expect(row).not.toBeFocused()
})

test('links, controls and selecting work as if nothing were painted', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('painted'))
  await expect.poll(() => painted(tab)).toContain('提前购买储备防疫物资')
  await panel.getByRole('tab', { name: 'Archive' }).click()
  const chosen = () => panel.getByRole('tab', { name: 'Passages' }).getAttribute('aria-selected')
  const quiet = async () => {
    await tab.waitForTimeout(400)
    expect(await chosen()).toBe('false')
  }
  // A link, a control, what shows a hand, and what the page uses up itself.
  for (const words of ['新建10条', '组建576个', '安全运送', '共储备口罩']) {
    await clickOn(tab, words)
    await quiet()
  }
  expect(tab.url()).toContain('#line')
  const { x, y } = await placeOf(tab, '率先建成')
  await tab.mouse.dblclick(x, y)
  await quiet()
  expect(await tab.evaluate(() => getSelection()?.toString())).not.toBe('')
})

test('one switch and one setting take the paint away and bring it back', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('demo'))
  await expect.poll(() => painted(tab)).not.toBe('')
  const mark = panel.getByRole('switch', { name: 'Mark passages in the page' })
  await mark.uncheck()
  await expect.poll(() => painted(tab)).toBe('')
  await pointAt(tab, '共儲備口罩')
  await tab.reload()
  await expect(panel.getByRole('article')).toHaveCount(2)
  expect(await painted(tab)).toBe('')
  expect(await readCard(tab)).toBe('')
  await expect(mark).not.toBeChecked()
  expect(await findFaults(panel)).toEqual([])
  await mark.check()
  await expect.poll(() => painted(tab)).not.toBe('')
})
