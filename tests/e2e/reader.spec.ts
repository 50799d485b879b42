import { expect, test } from './extension.ts'
import { findFaults } from './find-faults.ts'

test.beforeEach(async ({ panel }) => {
  await panel.getByRole('tab', { name: 'Archive' }).click()
  await panel.getByRole('button', { name: /渭南市产投集团/ }).click()
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

  const lines = panel.locator('article > p')
  const clean = await lines.count()
  await panel.getByRole('checkbox', { name: 'Whole source' }).check()
  expect(await lines.count()).toBeGreaterThan(clean)

  await panel.getByText('Outline').click()
  const last = panel.locator('details li').last()
  const words = (await last.textContent()) ?? ''
  await last.getByRole('button').click()
  await expect(panel.getByRole('heading', { level: 2, name: words })).toBeFocused()
  await expect(panel.getByRole('heading', { level: 2, name: words })).toBeInViewport()
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

test('a paragraph leads to what else the archive has of it', async ({ panel }) => {
  await panel.getByRole('button', { name: 'Find related passages' }).first().click()
  await expect(panel.getByRole('searchbox')).toHaveValue(/新冠肺炎疫情发生以来/)
  await expect(panel.getByRole('tabpanel').getByRole('listitem').first()).toContainText(
    '新冠肺炎疫情发生以来',
  )
})
