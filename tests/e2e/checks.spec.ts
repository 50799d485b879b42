import type { Page } from '@playwright/test'
import type { WxtBrowser } from 'wxt/browser'
import { clickButton, shownPanel, type Session } from '#scripts/launch.ts'
import { findFaults } from './find-faults.ts'
import { expect, test } from './fresh.ts'
import { highlighted } from './highlighted.ts'

/** Seen only by what runs inside a page of the extension. */
declare const chrome: WxtBrowser

const badge = ({ worker }: Session) =>
  worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true })
    return chrome.action.getBadgeText({ tabId: tab!.id! })
  })

/** Long enough for a page to be read, compared and painted, if anything came into it. */
const settled = (page: Page) => page.waitForTimeout(700)
const unchecked = (panel: Page) =>
  panel.getByRole('heading', { name: 'This page has not been checked' })
const reports = (panel: Page) => panel.getByRole('article')

test('nothing touches a page until the reader clicks the button, and then only this one', async ({
  fresh,
  page,
  server,
}) => {
  await page.goto(server.url('demo'))
  await settled(page)
  expect(await badge(fresh)).toBe('')
  expect(await highlighted(page, 'reuse')).toBe('')
  await clickButton(fresh, page)
  const panel = await shownPanel(fresh)
  await expect(reports(panel)).toHaveCount(2)
  await expect.poll(() => badge(fresh)).toBe('2')
  await expect(panel.getByText('Checked because you asked.')).toBeVisible()
  await page.goto(server.url('nested'))
  await expect(unchecked(panel)).toBeVisible()
  await settled(page)
  expect(await badge(fresh)).toBe('')
  // The page is on the site that the button was clicked for: the panel may have it checked.
  await panel.getByRole('button', { name: 'Check this page' }).click()
  await expect(reports(panel)).toHaveCount(1)
})

test('a site that was chosen is checked from now on, and no other one is', async ({
  fresh,
  page,
  clickedPanel: panel,
  server,
}) => {
  await panel.getByRole('button', { name: 'Always check 127.0.0.1' }).click()
  await expect(panel.getByText('Checked because you asked.')).toBeHidden()
  await page.goto(server.url('nested'))
  await expect(reports(panel)).toHaveCount(1)
  await expect.poll(() => badge(fresh)).toBe('1')
  await page.goto(server.url('nested').replace('127.0.0.1', 'localhost'))
  await expect(unchecked(panel)).toBeVisible()
  await expect(panel.getByText(/click the Duidu button/)).toBeVisible()
  await settled(page)
  expect(await badge(fresh)).toBe('')
})

test('with all pages chosen, those that are open are checked too', async ({
  fresh,
  page,
  server,
}) => {
  await page.goto(server.url('demo'))
  const other = await fresh.context.newPage()
  await other.goto(server.url('unrelated').replace('127.0.0.1', 'localhost'))
  await clickButton(fresh, other)
  const panel = await shownPanel(fresh)
  await expect(panel.getByRole('heading', { name: 'No related report' })).toBeVisible()
  await other.goto(server.url('english'))
  await expect(unchecked(panel)).toBeVisible()
  await panel.getByRole('button', { name: 'Check all pages by themselves' }).click()
  await expect(panel.getByRole('heading', { name: 'No Chinese article here' })).toBeVisible()
  await expect.poll(() => highlighted(page, 'reuse')).toContain('統一組織領導')
})

test('access that the reader takes back in the browser is gone, and the panel says so', async ({
  fresh,
  page,
  clickedPanel: panel,
  server,
}) => {
  await panel.getByRole('button', { name: 'Always check 127.0.0.1' }).click()
  await page.goto(server.url('nested'))
  await expect(reports(panel)).toHaveCount(1)
  await fresh.worker.evaluate(async () => {
    const { origins = [] } = await chrome.permissions.getAll()
    await chrome.permissions.remove({ origins })
  })
  await expect
    .poll(() => fresh.worker.evaluate(() => chrome.scripting.getRegisteredContentScripts()))
    .toEqual([])
  // The page that is open is left at once.
  await expect(unchecked(panel)).toBeVisible()
  await expect.poll(() => highlighted(page, 'reuse')).toBe('')
  await expect.poll(() => badge(fresh)).toBe('')
  const away = server.url('demo').replace('127.0.0.1', 'localhost')
  await page.goto(away)
  await page.goto(server.url('demo'))
  await expect(unchecked(panel)).toBeVisible()
  await settled(page)
  expect(await highlighted(page, 'reuse')).toBe('')
})

test('a page that was left is checked again when the reader clicks', async ({
  fresh,
  page,
  clickedPanel: panel,
  server,
}) => {
  await panel.getByRole('button', { name: 'Always check 127.0.0.1' }).click()
  await page.goto(server.url('nested'))
  await expect(reports(panel)).toHaveCount(1)
  await fresh.worker.evaluate(() => chrome.storage.local.set({ 'settings.checks': 'click' }))
  await expect(unchecked(panel)).toBeVisible()
  await clickButton(fresh, page)
  await expect(reports(panel)).toHaveCount(1)
  await expect.poll(() => highlighted(page, 'reuse')).not.toBe('')
})

test('axe finds nothing in what the panel says of such a page, and the keyboard is enough', async ({
  page,
  clickedPanel: panel,
  server,
}) => {
  await expect(reports(panel)).toHaveCount(2)
  expect(await findFaults(panel)).toEqual([])
  await page.goto(server.url('nested'))
  await expect(unchecked(panel)).toBeVisible()
  expect(await findFaults(panel)).toEqual([])
  await panel.getByRole('button', { name: 'Check this page' }).focus()
  await panel.keyboard.press('Enter')
  await expect(reports(panel)).toHaveCount(1)
})
