import type { Page } from '@playwright/test'
import type { WxtBrowser } from 'wxt/browser'
import { clickButton, shownPanel, type Session } from '#scripts/launch.ts'
import { expect, test } from './asked-reader.ts'
import { highlighted } from './highlighted.ts'

/** Seen only by what runs inside a page of the extension. */
declare const chrome: WxtBrowser & {
  /** What the browser's own page of extensions has; its types are not published. */
  readonly developerPrivate: {
    readonly updateExtensionConfiguration: (change: {
      readonly extensionId: string
      readonly hostAccess: 'ON_CLICK'
    }) => Promise<void>
  }
}

const openOwn = ({ extensionId }: Session, page: Page, name: 'options' | 'welcome') =>
  page.goto(`chrome-extension://${extensionId}/${name}.html`)
const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: false })
const unchecked = (panel: Page) =>
  panel.getByRole('heading', { name: 'This page has not been checked' })
const origins = ({ worker }: Session) =>
  worker.evaluate(async () => (await chrome.permissions.getAll()).origins)
const stored = ({ worker }: Session) =>
  worker.evaluate(async () => Object.keys(await chrome.storage.local.get()))
const ASKING = 'The browser is asking you: answer in the window that it shows.'
const REFUSED = 'You did not allow it, so nothing has changed.'

test('the options show what holds while the browser asks, after a no and after a yes', async ({
  asking,
  question,
  page,
  server,
}) => {
  const article = await asking.context.newPage()
  await article.goto(server.url('demo'))
  await page.bringToFront()
  await openOwn(asking, page, 'options')
  await radio(page, 'All pages').click()
  await expect(page.getByText(ASKING)).toBeVisible()
  await question.answer('Deny')
  await expect(page.getByText(REFUSED)).toBeVisible()
  await expect(radio(page, 'Only when I click')).toBeChecked()
  expect(await origins(asking)).toEqual([])
  expect(await stored(asking)).not.toContain('settings.checks')
  await radio(page, 'All pages').click()
  await question.answer('Allow')
  await expect(radio(page, 'All pages')).toBeChecked()
  await expect(page.getByText(REFUSED)).toBeHidden()
  await expect(page.getByText(ASKING)).toBeHidden()
  await expect.poll(() => highlighted(article, 'reuse')).toContain('統一組織領導')
})

test('a site is in the list only once the reader has allowed it', async ({
  asking,
  question,
  page,
}) => {
  await openOwn(asking, page, 'options')
  await radio(page, 'Only sites that I choose').click()
  const sites = page.getByRole('list', { name: 'Chosen sites' }).getByRole('listitem')
  const add = async () => {
    await page.getByLabel('Add a site').fill('news.example.cn')
    await page.keyboard.press('Enter')
  }
  await add()
  await question.answer('Deny')
  await expect(page.getByText(REFUSED)).toBeVisible()
  await expect(sites).toHaveCount(0)
  // What was typed is still there to try again.
  await expect(page.getByLabel('Add a site')).toHaveValue('news.example.cn')
  await page.keyboard.press('Enter')
  await question.answer('Allow')
  await expect(sites).toHaveText([/news\.example\.cn/])
  await expect(page.getByLabel('Add a site')).toHaveValue('')
  await expect(page.getByText(REFUSED)).toBeHidden()
})

test('the first page has its button pressed only when the reader has allowed it', async ({
  asking,
  question,
  page,
}) => {
  await openOwn(asking, page, 'welcome')
  const all = page.getByRole('button', { name: /Check on all pages/ })
  await all.click()
  await expect(page.getByText(ASKING)).toBeVisible()
  await expect(all).toHaveAttribute('aria-pressed', 'false')
  await question.answer('Deny')
  await expect(page.getByText(REFUSED)).toBeVisible()
  await expect(all).toHaveAttribute('aria-pressed', 'false')
  await all.click()
  await question.answer('Allow')
  await expect(all).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByText(REFUSED)).toBeHidden()
})

test('the panel says what came of its question, wherever it was asked, and forgets it with the page', async ({
  asking,
  question,
  page,
  server,
}) => {
  await page.goto(server.url('demo'))
  await clickButton(asking, page)
  const panel = await shownPanel(asking)
  await expect(panel.getByRole('article')).toHaveCount(2)
  const site = panel.getByRole('button', { name: 'Always check 127.0.0.1' })
  await site.click()
  await expect(panel.getByText(ASKING)).toBeVisible()
  await question.answer('Deny')
  await expect(panel.getByText(REFUSED)).toBeVisible()
  await page.goto(server.url('nested'))
  await expect(unchecked(panel)).toBeVisible()
  await expect(panel.getByText(REFUSED)).toBeHidden()
  await panel.getByRole('button', { name: 'Check all pages by themselves' }).click()
  await question.answer('Deny')
  await expect(panel.getByText(REFUSED)).toBeVisible()
  expect(await origins(asking)).toEqual([])
  await site.click()
  await question.answer('Allow')
  await expect(panel.getByRole('article')).toHaveCount(1)
  await expect(panel.getByText(REFUSED)).toBeHidden()
})

test('what the reader withdraws on the page of extensions is told, and can be given again', async ({
  asking,
  question,
  page,
  server,
}) => {
  await openOwn(asking, page, 'options')
  await radio(page, 'All pages').click()
  await question.answer('Allow')
  await expect(radio(page, 'All pages')).toBeChecked()
  const article = await asking.context.newPage()
  await article.goto(server.url('demo'))
  await expect.poll(() => highlighted(article, 'reuse')).toContain('統一組織領導')
  await article.goto('chrome://extensions')
  await article.evaluate(
    (extensionId) =>
      chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' }),
    asking.extensionId,
  )
  await page.bringToFront()
  await expect(page.getByText(/does not let Duidu into/)).toBeVisible()
  await expect(radio(page, 'All pages')).toBeChecked()
  await page.getByRole('button', { name: 'Allow it' }).click()
  await question.answer('Deny')
  await expect(page.getByText(/does not let Duidu into/)).toBeVisible()
  await page.getByRole('button', { name: 'Allow it' }).click()
  await question.answer('Allow')
  await expect(page.getByText(/does not let Duidu into/)).toBeHidden()
  await article.goto(server.url('demo'))
  await expect.poll(() => highlighted(article, 'reuse')).toContain('統一組織領導')
})
