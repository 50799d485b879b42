import type { Page } from '@playwright/test'
import type { WxtBrowser } from 'wxt/browser'
import { welcomePage, type Session } from '#scripts/launch.ts'
import { expect, test as base } from './extension.ts'
import { findFaults } from './find-faults.ts'
import { highlighted } from './highlighted.ts'
import { withSession } from './with-session.ts'

/** Seen only by what runs inside a page of the extension. */
declare const chrome: WxtBrowser

/** The browser's events can be set off by hand; its types do not say so. */
interface Dispatching {
  dispatch(details: { readonly reason: string }): void
}

const test = base.extend<{ readonly newcomer: Session; readonly welcome: Page }>({
  newcomer: async ({ browserName: _ }, use) => {
    await withSession({ access: 'asked', welcome: true }, use)
  },
  welcome: async ({ newcomer }, use) => {
    await use(await welcomePage(newcomer.context))
  },
})

const access = ({ worker }: Session) => worker.evaluate(() => chrome.permissions.getAll())

test('a new reader is welcomed once, and is asked for nothing', async ({ newcomer, welcome }) => {
  await expect(welcome.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await access(newcomer)).toMatchObject({ origins: [] })
  await expect(welcome.getByRole('button', { name: /Only when I click/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await newcomer.worker.evaluate(() => {
    const event: object = chrome.runtime.onInstalled
    for (const reason of ['install', 'update']) (event as Dispatching).dispatch({ reason })
  })
  await welcome.waitForTimeout(500)
  const open = newcomer.context.pages().filter((page) => page.url().endsWith('/welcome.html'))
  expect(open).toHaveLength(1)
})

test('it shows by a real comparison what the extension does', async ({ welcome }) => {
  const demo = welcome.getByRole('region', { name: 'This is what it does' })
  await expect(demo.getByRole('figure')).toHaveCount(2)
  const donation = demo.getByRole('figure').first()
  await expect(donation).toContainText('集團機關及12個所屬公司捐款49793元')
  await expect(donation).toContainText('集团机关及12个所属公司捐款47993元')
  await expect(donation.getByText('Figure: the page has “49793”, the report “47993”')).toBeVisible()
  await expect(demo.getByText(/Compared just now with 5 reports/)).toBeVisible()
})

test('its buttons ask the browser, and pages that are open are checked', async ({
  newcomer,
  welcome,
  server,
}) => {
  const article = await newcomer.context.newPage()
  await article.goto(server.url('demo'))
  await welcome.bringToFront()
  const all = welcome.getByRole('button', { name: /Check on all pages/ })
  await all.focus()
  await welcome.keyboard.press('Enter')
  await expect(all).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(() => highlighted(article, 'reuse')).toContain('統一組織領導')
  const click = welcome.getByRole('button', { name: /Only when I click/ })
  await click.click()
  await expect(click).toHaveAttribute('aria-pressed', 'true')
  await expect(all).toHaveAttribute('aria-pressed', 'false')
  await expect.poll(() => access(newcomer)).toMatchObject({ origins: [] })
})

test('it names the keys that the browser gave, and leads to the options', async ({
  newcomer,
  welcome,
}) => {
  await expect(welcome.getByText('Alt+Shift+D')).toBeVisible()
  const opened = newcomer.context.waitForEvent('page')
  await welcome.getByRole('button', { name: /All options/ }).click()
  expect((await opened).url()).toMatch(/options\.html$/)
})

test('axe finds nothing at any width, and nothing sticks out', async ({ welcome }) => {
  await expect(welcome.getByRole('figure')).toHaveCount(2)
  for (const width of [320, 360, 1280]) {
    await welcome.setViewportSize({ width, height: 800 })
    expect(await findFaults(welcome, width === 360 ? ['light', 'dark'] : ['light'])).toEqual([])
    await expect
      .poll(() => welcome.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(width)
  }
})
