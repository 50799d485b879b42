import type { Page } from '@playwright/test'
import { expect, test } from './extension.ts'
import { findFaults } from './find-faults.ts'
import { printed } from './printed.ts'

async function openReport(panel: Page): Promise<void> {
  await panel.getByRole('tab', { name: 'Archive' }).click()
  await panel.getByRole('button', { name: /渭南市产投集团/ }).click()
  await expect(panel.getByRole('heading', { level: 1 })).toBeVisible()
}

test.beforeEach(async ({ panel }) => {
  await openReport(panel)
})

test('the reader marks measures and figures, with an outline and the source as found', async ({
  panel,
}) => {
  const marked = (kind: string) => panel.locator(`mark.${kind}`)
  await expect(marked('measure').filter({ hasText: '勤务车辆进行全面消毒' }).first()).toBeVisible()
  await expect(marked('figure').filter({ hasText: '47993元' })).toHaveCount(1)
  expect(await findFaults(panel)).toEqual([])
  await panel.getByRole('checkbox', { name: 'Measures' }).uncheck()
  await expect(marked('measure')).toHaveCount(0)
  await panel.getByRole('checkbox', { name: 'Figures' }).uncheck()
  await expect(marked('figure')).toHaveCount(0)

  const lines = panel.locator('article p[data-line]')
  const clean = await lines.count()
  await panel.getByRole('checkbox', { name: 'Whole source' }).check()
  expect(await lines.count()).toBeGreaterThan(clean)

  await panel.getByText('Outline').click()
  const last = panel.locator('details li').last()
  await expect(panel.locator('details [aria-current]')).toHaveText('Beginning')
  const words = (await last.textContent()) ?? ''
  await last.getByRole('button').click()
  await expect(panel.getByRole('heading', { level: 2, name: words })).toBeFocused()
  await expect(panel.getByRole('heading', { level: 2, name: words })).toBeInViewport()
  await expect(panel.locator('summary')).toContainText(words)
  await panel.getByText('Outline').click()
  await expect(panel.locator('details [aria-current]')).toHaveText(words)
  expect(await findFaults(panel)).toEqual([])
  await panel.keyboard.press('Escape')
  await expect(last).toBeHidden()
})

test('a report is read in any script, its marks in place', async ({ panel }) => {
  await panel.getByRole('combobox', { name: 'Script' }).selectOption('tw')
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('全面打響疫情防控阻擊戰')
  await expect(
    panel.locator('mark.measure', { hasText: '勤務車輛進行全面消毒' }).first(),
  ).toBeVisible()
  await panel.getByRole('combobox', { name: 'Script' }).selectOption('')
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('全面打响疫情防控阻击战')
})

test('the script that was chosen is kept, for other reports too', async ({ panel }) => {
  await panel.getByRole('combobox', { name: 'Script' }).selectOption('hk')
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('全面打響疫情防控阻擊戰')
  await panel.reload()
  await panel.getByRole('tab', { name: 'Archive' }).click()
  await panel.getByRole('button', { name: /冀中能源/ }).click()
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('冀中能源')
  await expect(panel.getByRole('combobox', { name: 'Script' })).toHaveValue('hk')
})

test('who comes back to a report finds the place, in another script too', async ({ panel }) => {
  const paragraph = panel.locator('p.paragraph').nth(9)
  const top = () => paragraph.evaluate((line) => line.getBoundingClientRect().top)
  await paragraph.evaluate((line) => line.scrollIntoView({ block: 'start' }))
  const before = await top()
  await panel.waitForTimeout(600)
  await panel.getByRole('button', { name: /Back/ }).click()
  await openReport(panel)
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(40)
  await panel.waitForTimeout(600)
  await panel.reload()
  await openReport(panel)
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(40)
  await panel.getByRole('combobox', { name: 'Script' }).selectOption('tw')
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('全面打響疫情防控阻擊戰')
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(40)
  await panel.getByText('Outline').click()
  await panel.getByRole('button', { name: 'Beginning' }).click()
  await expect.poll(() => panel.evaluate(() => scrollY)).toBe(0)
})

test.describe('doubtful conversions', () => {
  const doubts = (panel: Page) => panel.locator('.doubt')
  const note = (panel: Page) => panel.getByRole('dialog')

  test.beforeEach(async ({ panel }) => {
    await expect(panel.getByRole('checkbox', { name: 'Doubtful' })).toHaveCount(0)
    await panel.getByRole('combobox', { name: 'Script' }).selectOption('tw')
    await panel.getByRole('checkbox', { name: 'Doubtful' }).check()
    await expect(doubts(panel).first()).toBeVisible()
  })

  test('are marked, and tell the original and what else they may be', async ({ panel }) => {
    const mark = doubts(panel).filter({ hasText: '後' }).first()
    await mark.hover()
    await expect(note(panel)).toContainText('后 → 後')
    await expect(note(panel)).toContainText('May also be 后')
    expect(await findFaults(panel)).toEqual([])
    await panel.mouse.move(2, 300)
    await expect(note(panel)).toHaveCount(0)
    await panel.getByRole('checkbox', { name: 'Doubtful' }).uncheck()
    await expect(doubts(panel)).toHaveCount(0)
  })

  test('are walked by keyboard, one after the other', async ({ panel }) => {
    await panel.getByRole('button', { name: 'Next' }).click()
    await expect(doubts(panel).first()).toBeFocused()
    await expect(note(panel)).toBeVisible()
    await panel.getByRole('button', { name: 'Next' }).click()
    await expect(doubts(panel).nth(1)).toBeFocused()
    await panel.keyboard.press('Enter')
    await expect(note(panel).getByRole('button').first()).toBeFocused()
    await panel.keyboard.press('Escape')
    await expect(note(panel)).toHaveCount(0)
    await expect(doubts(panel).nth(1)).toBeFocused()
    await panel.keyboard.press('Enter')
    for (let i = await note(panel).getByRole('button').count(); i > 0; i--)
      await panel.keyboard.press('Tab')
    await expect(doubts(panel).nth(2)).toBeFocused()
  })

  test('are settled for good by a word of one’s own, and that can be undone', async ({ panel }) => {
    const mark = panel.getByRole('button', { name: /^並, doubtful/ }).first()
    const count = await doubts(panel).count()
    await mark.click()
    const offer = note(panel).getByRole('button', { name: /併/ }).first()
    const [from, to] = ((await offer.textContent()) ?? '').trim().split(' → ')
    await offer.click()
    await expect(panel.getByText(`From now on “${from}” becomes “${to}”.`)).toBeVisible()
    await expect(panel.locator('article')).toContainText(to!)
    await expect(doubts(panel)).not.toHaveCount(count)
    await panel.getByRole('button', { name: 'Undo' }).click()
    await expect(doubts(panel)).toHaveCount(count)
    await expect(panel.locator('article')).not.toContainText(to!)
  })
})

test('a report is printed from a page of its own, as it is read', async ({ session, panel }) => {
  await panel.getByRole('combobox', { name: 'Script' }).selectOption('tw')
  await panel.getByRole('checkbox', { name: 'Figures' }).uncheck()
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('全面打響')
  const page = await printed(session.context, () =>
    panel.getByRole('button', { name: 'Print' }).click(),
  )
  await expect(page.getByRole('heading', { level: 1 })).toContainText('全面打響疫情防控阻擊戰')
  await expect(page.locator('article .measure').first()).toBeVisible()
  await expect(page.locator('article .figure')).toHaveCount(0)
  await expect(page.locator('button, select, script')).toHaveCount(0)
  await expect(page.locator('.about').first()).toContainText('.txt')
  expect((await page.pdf()).length).toBeGreaterThan(10_000)
  await page.close()
})

test('a paragraph leads to what else the archive has of it', async ({ panel }) => {
  await panel.getByRole('button', { name: 'Find related passages' }).first().click()
  await expect(panel.getByRole('searchbox')).toHaveValue(/新冠肺炎疫情发生以来/)
  await expect(panel.getByRole('tabpanel').getByRole('listitem').first()).toContainText(
    '新冠肺炎疫情发生以来',
  )
})

test('the clean text is read without pinyin between the characters', async ({ panel }) => {
  await panel.getByRole('button', { name: 'Back' }).click()
  await panel.getByRole('button', { name: /來勢洶洶的新型冠狀病毒/ }).click()
  const text = () => panel.locator('article').innerText()
  await expect.poll(text).toContain('打贏疫情防控阻擊戰作為當前最大的政治任務')
  await panel.getByRole('checkbox', { name: 'Whole source' }).check()
  await expect.poll(text).toContain('阻擊戰(zhàn)作為當(dāng)前最大的政治任務(wù)')
})
