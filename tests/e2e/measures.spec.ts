import { expect, test } from './extension.ts'
import { findFaults } from './find-faults.ts'
import { highlighted } from './highlighted.ts'

test.describe('the measures view', () => {
  test.beforeEach(async ({ tab, panel, server }) => {
    await tab.goto(server.url('demo'))
    await expect(panel.locator('main')).toHaveAttribute('data-state', 'checked')
    await panel.locator('#tab-measures').click()
  })

  test('lists what the page says was done, with the same measures of the archive', async ({
    panel,
  }) => {
    const row = panel.locator('li', { hasText: '對近百輛勤務車輛進行全面消毒' }).first()
    await expect(row).toContainText('对近百辆勤务车辆进行全面消毒')
    expect(await findFaults(panel)).toEqual([])
  })

  test('leaves what the reader filters for, typed in either script', async ({ panel }) => {
    await expect(panel.getByRole('heading', { level: 2 })).not.toHaveCount(0)
    await panel.getByRole('searchbox').fill('消毒 车辆')
    await expect(panel.locator('section > ul > li')).toHaveCount(1)
    await expect(panel.locator('section > ul > li')).toContainText('勤務車輛')
    await panel.getByRole('searchbox').fill('核酸检测')
    await expect(panel.locator('section > ul > li')).toHaveCount(0)
  })

  test('jumps from a cell of the matrix to the passage on the page', async ({ panel, tab }) => {
    await panel.locator('input[value=matrix]').check({ force: true })
    const cell = panel.locator('[data-column=page][data-category=aid-donations]')
    await expect(cell).toHaveText('3')
    await cell.click()
    await expect(cell).toHaveAttribute('aria-expanded', 'true')
    await expect(panel.locator('.detail')).toContainText('捐款49793元')
    expect(await findFaults(panel)).toEqual([])
    await panel.locator('.detail button', { hasText: '捐款49793元' }).click()
    await expect.poll(() => highlighted(tab, 'flash')).toContain('捐款49793元')
    await expect(tab.locator('p', { hasText: '捐款49793元' })).toBeInViewport()
  })

  test('opens the reader from a cell of a report', async ({ panel }) => {
    await panel.locator('input[value=matrix]').check({ force: true })
    await panel.locator('[data-column^="003_"][data-category=temperature-checks]').click()
    await panel.locator('.detail button', { hasText: '对所有上班人员每天全部实施体温监测' }).click()
    await expect(panel.getByRole('heading', { level: 1 })).toContainText('戮力同心')
    await expect(panel.locator('.opening')).toContainText('体温监测')
  })

  test('tells what only one side has, and figures that differ', async ({ panel }) => {
    await panel.locator('input[value=only]').check({ force: true })
    await expect(panel.getByRole('combobox')).toBeVisible()
    await expect(panel.locator('section').first()).toContainText('捐款的數字也在帳上')
    expect(await findFaults(panel)).toEqual([])
    await panel.locator('input[value=figures]').check({ force: true })
    const row = panel.getByRole('row', { name: /49793元/ })
    await expect(row).toContainText('47993元')
    await expect(row).toContainText('≠')
    await expect(panel.getByRole('row', { name: /1.1萬個/ })).toContainText('=')
    // What is counted stands there as the page writes it, and whose figure it is is told below.
    await expect(panel.getByRole('rowheader', { name: '熱力站' })).toBeVisible()
    await expect(panel.locator('main ol')).toContainText('渭南市产投集团')
    expect(await findFaults(panel)).toEqual([])
  })

  test('stays as it was chosen while the reader looks at other views', async ({ panel }) => {
    await panel.locator('input[value=matrix]').check({ force: true })
    await expect(panel.getByRole('table')).toBeVisible()
    await panel.locator('#tab-archive').click()
    await panel.locator('#tab-measures').click()
    await expect(panel.locator('input[value=matrix]')).toBeChecked()
    await expect(panel.getByRole('table')).toBeVisible()
  })

  test('goes from view to view by the keyboard alone', async ({ panel }) => {
    await panel.locator('#tab-measures').focus()
    await panel.keyboard.press('ArrowLeft')
    await expect(panel.locator('#tab-passages')).toBeFocused()
    await expect(panel.locator('#tab-passages')).toHaveAttribute('aria-selected', 'true')
  })
})
