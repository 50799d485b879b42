import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { WxtBrowser } from 'wxt/browser'
import { servePages } from '#scripts/serve-pages.ts'
import { answerQuestion } from './answer-question.ts'
import { clickButton } from './click-button.ts'
import type { Firefox } from './firefox.ts'
import { expect, test } from './fresh.ts'
import { highlighted } from '#tests/e2e/highlighted.ts'
import { pressShortcut } from './press-shortcut.ts'

/** Seen only by what runs inside a page of the extension. */
declare const browser: WxtBrowser

/** A page of nothing. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
trailer<</Root 1 0 R>>`

const origins = ({ welcome }: Firefox) =>
  welcome.evaluate(async () => (await browser.permissions.getAll()).origins ?? [])

test('a new reader is welcomed by a real comparison, and is asked for nothing', async ({
  fresh,
}) => {
  await expect.poll(() => fresh.welcome.count('figure')).toBe(2)
  expect(await fresh.welcome.text('figure')).toContain('集團機關及12個所屬公司捐款49793元')
  expect(await fresh.welcome.text()).toContain('Alt+Shift+D')
  expect(await origins(fresh)).toEqual([])
})

test('a page is read when the reader clicks the button; a site when Firefox has asked for it', async ({
  fresh,
  server,
}) => {
  const page = await fresh.openTab(server.url('demo'))
  await clickButton(fresh)
  const panel = await fresh.sidebar()
  await expect.poll(() => panel.count('article')).toBe(2)
  expect(await origins(fresh)).toEqual([])

  await panel.click('button', 'Always check 127.0.0.1')
  expect(await answerQuestion(fresh, 'deny')).toContain('127.0.0.1')
  await expect.poll(() => panel.text()).toContain('You did not allow it')
  expect(await origins(fresh)).toEqual([])

  await page.goto(server.url('nested'))
  await expect.poll(() => panel.text()).toContain('This page has not been checked')
  await clickButton(fresh)
  await panel.click('button', 'Always check 127.0.0.1')
  await answerQuestion(fresh, 'allow')
  await expect.poll(() => panel.text()).not.toContain('Checked because you asked.')
  await page.goto(server.url('demo'))
  await expect.poll(() => panel.count('article')).toBe(2)

  await page.goto(server.url('nested').replace('127.0.0.1', 'localhost'))
  await expect.poll(() => panel.text()).toContain('This page has not been checked')
  expect(await highlighted(page, 'reuse')).toBe('')
})

test('all pages are checked once Firefox has asked, those that are open too, until it is taken back', async ({
  fresh,
  server,
}) => {
  const page = await fresh.openTab(server.url('demo'))
  await fresh.welcome.bringToFront()
  await fresh.welcome.click('button', 'Check on all pages')
  expect(await answerQuestion(fresh, 'deny')).toContain('all websites')
  await expect.poll(() => fresh.welcome.text()).toContain('You did not allow it')
  await fresh.welcome.click('button', 'Check on all pages')
  await answerQuestion(fresh, 'allow')
  await expect.poll(() => highlighted(page, 'reuse')).toContain('統一組織領導')

  await page.bringToFront()
  const panel = await fresh.openSidebar()
  await expect.poll(() => panel.count('article')).toBe(2)
  await fresh.welcome.evaluate(async () => {
    const { origins = [] } = await browser.permissions.getAll()
    await browser.permissions.remove({ origins })
  })
  await expect.poll(() => panel.text()).toContain('This page has not been checked')
  await expect.poll(() => highlighted(page, 'reuse')).toBe('')
})

test('the button’s keys open the sidebar, and nobody is sent to click where nothing can be read', async ({
  fresh,
  server,
  downloads,
}) => {
  const page = await fresh.openTab(server.url('demo'))
  await pressShortcut(fresh, 'D')
  const panel = await fresh.sidebar()
  await expect.poll(() => panel.count('article')).toBe(2)

  await page.goto('about:support')
  await expect.poll(() => panel.text('h2')).toBe('This page is closed to extensions')
  // Of these the browser says so only after the click.
  await page.goto('about:newtab')
  await expect.poll(() => panel.text('h2')).toBe('This page has not been checked')
  await clickButton(fresh)
  await expect.poll(() => panel.text('h2')).toBe('This page is closed to extensions')
  await writeFile(join(downloads, 'report.pdf'), PDF)
  const files = await servePages(downloads)
  await page.goto(files.url('report.pdf'))
  await clickButton(fresh)
  await expect.poll(() => panel.text('h2')).toBe('This is a PDF')
  await files.close()
})
