import type { Page } from '@playwright/test'
import { openPanel, type Session } from '#scripts/launch.ts'
import { DEFAULT_THRESHOLDS } from '#lib/match/thresholds.ts'
import type { WxtBrowser } from 'wxt/browser'
import { expect, test } from './extension.ts'
import { stopBackground } from './stop-background.ts'

/** Seen only by what runs inside a page of the extension. */
declare const chrome: WxtBrowser

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

/** What the background has kept for panels that open, by its keys. */
const keptAnswers = (panel: Page) =>
  panel.evaluate(async () => {
    const stored = await chrome.storage.session.get<Record<string, { url: string }>>(null)
    return Object.fromEntries(Object.entries(stored).filter(([key]) => key.startsWith('answer:')))
  })

/** Closes the panel, does something elsewhere in the extension, and opens the panel again. */
async function meanwhile(
  session: Session,
  tab: Page,
  panel: Page,
  change: (helper: Page) => Promise<unknown>,
): Promise<Page> {
  await panel.evaluate(() => window.close())
  const helper = await session.context.newPage()
  await helper.goto(`chrome-extension://${session.extensionId}/manifest.json`)
  await change(helper)
  await helper.close()
  return openPanel(session, tab)
}

test('the first answer waits neither for the background nor for the page', async ({
  session,
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('demo'))
  await answered(panel)
  await expect.poll(() => keptAnswers(panel)).not.toEqual({})
  await stopBackground(session, tab)
  await panel.reload()
  await answered(panel)
  await expect(panel.getByRole('article')).toHaveCount(2)
  const stages = await panel.evaluate(() =>
    performance.getEntriesByType('mark').map(({ name }) => name),
  )
  expect(stages).toContain('kept')
  expect(stages).not.toContain('page')
})

test('an answer that was kept gives way to the one that the page has now', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('demo'))
  await expect(panel.getByRole('article')).toHaveCount(2)
  await expect.poll(() => keptAnswers(panel)).not.toEqual({})
  const old = Object.entries(await keptAnswers(panel))
  await tab.goto(server.url('nested'))
  await expect(panel.getByRole('article')).toHaveCount(1)
  // As if the background had been killed before it could keep the new one.
  const address = tab.url()
  await expect
    .poll(async () => Object.values(await keptAnswers(panel)).map(({ url }) => url))
    .toContain(address)
  const put = old.map(([key, answer]) => [key, { ...answer, url: address }] as const)
  await panel.evaluate((items) => chrome.storage.session.set(items), Object.fromEntries(put))
  await panel.reload()
  await expect(panel.getByRole('article')).toHaveCount(1)
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText(await tab.title())
})

test('nothing is kept of a page that the tab has left', async ({ tab, panel, server }) => {
  await tab.goto(server.url('demo'))
  await expect.poll(() => keptAnswers(panel)).not.toEqual({})
  const before = Object.keys(await keptAnswers(panel))
  await tab.goto(server.url('english'))
  await expect.poll(async () => Object.keys(await keptAnswers(panel))).not.toEqual(before)
  await panel.reload()
  await expect(panel.getByRole('heading', { name: 'No Chinese article here' })).toBeVisible()
})

test('a panel that opens shows nothing of reports that were removed meanwhile', async ({
  session,
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('unrelated'))
  await panel.getByRole('tab', { name: 'Archive' }).click()
  await panel.getByRole('button', { name: 'Add this page' }).click()
  await panel.getByRole('tab', { name: 'Passages' }).click()
  await expect(panel.getByText('This page is in the archive.')).toBeVisible()
  await expect.poll(async () => JSON.stringify(await keptAnswers(panel))).toContain('"held":{')
  const again = await meanwhile(session, tab, panel, (helper) =>
    helper.evaluate(() =>
      chrome.runtime.sendMessage({ id: 1, type: 'removeReports', timestamp: Date.now() }),
    ),
  )
  await expect(again.getByRole('heading', { name: 'No related report' })).toBeVisible()
  await expect(again.getByText('This page is in the archive.')).toHaveCount(0)
})

test('a panel that opens follows what was set meanwhile', async ({
  session,
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('demo'))
  await expect(panel.getByRole('article')).toHaveCount(2)
  await expect.poll(() => keptAnswers(panel)).not.toEqual({})
  const set = (helper: Page, thresholds: object) =>
    helper.evaluate(
      (value) => chrome.storage.local.set({ 'settings.thresholds': value }),
      thresholds,
    )
  const strict = { ...DEFAULT_THRESHOLDS, leastLength: 300, topics: 'hidden' }
  const again = await meanwhile(session, tab, panel, (helper) => set(helper, strict))
  await expect(again.getByRole('article')).toHaveCount(1)
  await set(again, DEFAULT_THRESHOLDS)
  await expect(again.getByRole('article')).toHaveCount(2)
})
