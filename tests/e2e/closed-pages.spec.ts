import { clickButton, shownPanel } from '#scripts/launch.ts'
import { findFaults } from './find-faults.ts'
import { expect, test } from './fresh.ts'

/** A page of nothing, as browsers show it. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
trailer<</Root 1 0 R>>`

test('nobody is sent to click a button that opens nothing', async ({ fresh, page, server }) => {
  const closed = { name: 'This page is closed to extensions' }
  const unchecked = { name: 'This page has not been checked' }
  await page.goto(server.url('demo'))
  await clickButton(fresh, page)
  const panel = await shownPanel(fresh)
  await expect(panel.getByRole('article')).toHaveCount(2)
  await page.goto('chrome://version')
  await expect(panel.getByRole('heading', closed)).toBeVisible()
  // Of this one the browser says so only after the click.
  await page.goto('data:text/html,<p>x')
  await expect(panel.getByRole('heading', unchecked)).toBeVisible()
  await clickButton(fresh, page)
  await expect(panel.getByRole('heading', closed)).toBeVisible()
  expect(await findFaults(panel)).toEqual([])
  await page.goto(`chrome-extension://${fresh.extensionId}/options.html`)
  await expect(panel.getByRole('heading', { name: 'This is a page of Duidu' })).toBeVisible()
  await page.goto(server.url('nested'))
  await expect(panel.getByRole('heading', unchecked)).toBeVisible()
})

test('a PDF is told to be one, not to have no Chinese', async ({ fresh, page, server }) => {
  await page.route('**/report.pdf', (route) =>
    route.fulfill({ contentType: 'application/pdf', body: PDF }),
  )
  await page.goto(server.url('report.pdf'))
  await clickButton(fresh, page)
  const panel = await shownPanel(fresh)
  await expect(panel.getByRole('heading', { name: 'This is a PDF' })).toBeVisible()
  expect(await findFaults(panel)).toEqual([])
})
