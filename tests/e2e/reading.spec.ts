import { expect, test } from './extension.ts'

test('a page that takes over a report is told by the badge and shown in the panel', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('demo'))
  await expect(panel.locator('h2').first()).toBeVisible()
})
