import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './extension.ts'

/** What axe finds in the panel, in light and in dark, as `rule: element` lines. */
async function faults(panel: Page): Promise<string[]> {
  const found: string[] = []
  // What is out of sight is not styled anew when the colours change, and axe asks for its style.
  await panel.addStyleTag({ content: '* { content-visibility: visible !important }' })
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page: panel }).setLegacyMode().analyze()
    for (const { id, nodes } of violations)
      found.push(...nodes.map((node) => `${colorScheme} ${id}: ${node.html}`))
  }
  return found
}

for (const [name, path] of [
  ['the comparison', 'demo'],
  ['the notice that nothing is related', 'unrelated'],
  ['the notice that a page is not Chinese', 'english'],
] as const)
  test(`axe finds nothing in ${name}`, async ({ tab, panel, server }) => {
    await tab.goto(server.url(path))
    await expect(panel.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await faults(panel)).toEqual([])
  })

test('axe finds nothing in the reader', async ({ tab, panel, server }) => {
  await tab.goto(server.url('demo'))
  await panel
    .getByRole('button', { name: /read on/ })
    .first()
    .click()
  await expect(panel.locator('.opening')).toBeVisible()
  expect(await faults(panel)).toEqual([])
})

test('the comparison can be read and walked with the keyboard alone', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('demo'))
  const onPage = panel.getByRole('button', { name: /show in place/ }).first()
  await onPage.focus()
  await panel.keyboard.press('Enter')
  await expect.poll(() => tab.evaluate(() => CSS.highlights.has('duidu-flash'))).toBe(true)
  await panel
    .getByRole('button', { name: /read on/ })
    .first()
    .focus()
  await panel.keyboard.press('Enter')
  await expect(panel.locator('.opening')).toBeFocused()
})
