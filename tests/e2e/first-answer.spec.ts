import type { Page } from '@playwright/test'
import { expect, test } from './extension.ts'

/** With two related reports, with one, with a long and messy one, with none, without Chinese. */
const PAGES = ['demo', 'nested', 'portal', 'painted', 'unrelated', 'english']

/** Once the panel has said all that it has to say of the page in front. */
async function answered(panel: Page): Promise<void> {
  await expect(panel.locator('main:not([data-state=checking])')).toBeVisible()
  if ((await panel.getByRole('article').count()) > 0)
    await expect(panel.getByText('Compared on this machine. Noth')).toBeAttached()
  await panel.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  )
}

/** What has moved in a panel since it was loaded, and how far: as the browser counts it. */
function movements(panel: Page): Promise<string[]> {
  return panel.evaluate(
    () =>
      new Promise<string[]>((done) => {
        const observer = new PerformanceObserver((list) => {
          done(list.getEntries().map((entry) => JSON.stringify(entry)))
        })
        observer.observe({ type: 'layout-shift', buffered: true })
        // Nobody calls where nothing has moved.
        setTimeout(() => done([]), 100)
      }),
  )
}

for (const name of PAGES)
  test(`nothing jumps when the panel opens beside the page “${name}”`, async ({
    tab,
    panel,
    server,
  }) => {
    await tab.goto(server.url(name))
    await answered(panel)
    await panel.reload()
    await answered(panel)
    expect(await movements(panel)).toEqual([])
  })

test('nothing jumps when the reader goes from tab to tab', async ({
  session,
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('demo'))
  await expect(panel.getByRole('article')).toHaveCount(2)
  const other = await session.context.newPage()
  await other.goto(server.url('nested'))
  await expect(panel.getByRole('article')).toHaveCount(1)
  await panel.reload()
  await answered(panel)
  for (const front of [tab, other, tab]) {
    await front.bringToFront()
    await expect(panel.getByRole('article')).toHaveCount(front === tab ? 2 : 1)
    await answered(panel)
  }
  expect(await movements(panel)).toEqual([])
  await other.close()
})
