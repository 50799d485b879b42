import type { Locator, Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import type { WxtBrowser } from 'wxt/browser'
import type { Session } from '#scripts/launch.ts'
import { findFaults } from './find-faults.ts'
import { expect, test as base } from './fresh.ts'
import { showTabIn } from './show-tab-in.ts'

/** Seen only by what runs inside a page of the extension. */
declare const chrome: WxtBrowser

const optionsOf = ({ extensionId }: Session) => `chrome-extension://${extensionId}/options.html`

const partOf = (options: Page) => options.getByRole('region', { name: 'Your own words' })

/** The part of the options page with the reader's own words. */
const test = base.extend<{ readonly options: Page; readonly words: Locator }>({
  options: async ({ session }, use) => {
    const page = await session.context.newPage()
    await page.goto(optionsOf(session))
    await use(page)
    await page.evaluate(() => chrome.storage.local.remove(['words', 'conversion']))
    await page.close()
  },
  words: async ({ options }, use) => {
    await use(partOf(options))
  },
})

async function add(words: Locator, from: string, to = ''): Promise<void> {
  await words.getByLabel('On the page').first().fill(from)
  await words.getByLabel('Becomes').first().fill(to)
  await words.getByRole('button', { name: 'Add', exact: true }).press('Enter')
}

async function importFile(words: Locator, name: string, text: string): Promise<void> {
  const file = { name, mimeType: 'text/plain', buffer: Buffer.from(text) }
  await words.locator('input[type=file]').setInputFiles([file])
}

const rows = (words: Locator) => words.getByRole('listitem')

test('a word is obeyed by pages that are converted from then on, until it is removed', async ({
  session,
  tab,
  server,
  options,
  words,
}) => {
  await tab.goto(server.url('convert-page/'))
  const heading = tab.locator('#heading')
  await showTabIn(session, tab, 'tw')
  await expect(heading).toHaveText('計程車和軟體')
  await showTabIn(session, tab, null)

  await options.bringToFront()
  await add(words, '出租车', '的士')
  await add(words, '软件')
  await expect(rows(words)).toHaveCount(2)
  await expect(words.getByLabel('On the page')).toBeFocused()
  await showTabIn(session, tab, 'tw')
  await expect(heading).toHaveText('的士和软件')
  await showTabIn(session, tab, null)

  await options.bringToFront()
  await words.getByRole('button', { name: 'Remove “出租车”' }).click()
  await expect(rows(words)).toHaveCount(1)
  await expect(words.getByRole('button', { name: 'Edit “软件”' })).toBeFocused()
  await words.getByRole('button', { name: 'Edit “软件”' }).press('Enter')
  await rows(words).getByLabel('Becomes').fill('軟件')
  await options.keyboard.press('Enter')
  await expect(rows(words)).toHaveText([/软件\s*→\s*軟件/])
  await showTabIn(session, tab, 'tw')
  await expect(heading).toHaveText('計程車和軟件')
})

test('a word that is there already, or none, is told before anything changes', async ({
  options,
  words,
}) => {
  await add(words, 'abc')
  await expect(words.getByRole('alert').first()).toContainText('no Chinese character')
  await add(words, '著名')
  await expect(rows(words)).toHaveCount(1)
  await add(words, '著名')
  await expect(words.getByRole('alert').first()).toContainText('in the list already, just so')
  await add(words, '著名', '着名')
  await expect(words.getByRole('alert').first()).toContainText('Replace it?')
  await expect(rows(words)).toHaveText([/著名\s*stays as it is/])
  await words.getByRole('button', { name: 'Replace' }).click()
  await expect(rows(words)).toHaveText([/著名\s*→\s*着名/])
  await words.getByRole('button', { name: 'Undo' }).click()
  await expect(rows(words)).toHaveText([/stays as it is/])
  await options.reload()
  await expect(rows(words)).toHaveText([/著名\s*stays as it is/])
})

test('a list is imported from a file or pasted, its faults are named, and it is exported again', async ({
  fresh,
  page: options,
}) => {
  await options.goto(optionsOf(fresh))
  const words = partOf(options)
  await add(words, '土豆')
  await importFile(
    words,
    'list.txt',
    '\ufeff# a list\r\n乾隆\r\nabc def\r\n软件,軟體\r\n土豆\t馬鈴薯 洋芋\r\n软件\t軟件\r\n',
  )
  await expect(words.getByText('2 words added.')).toBeVisible()
  await expect(rows(words).filter({ hasText: 'Line 3, “abc def”' })).toContainText('no Chinese')
  await expect(rows(words).filter({ hasText: 'Line 6' })).toContainText('stands twice')
  await expect(words.getByText('Line 5: “土豆” becomes “馬鈴薯” there')).toBeVisible()
  expect(await findFaults(options)).toEqual([])
  await words.getByRole('button', { name: 'Take the new ones' }).click()
  await expect(words.getByText('Line 5:')).toHaveCount(0)
  await expect(rows(words).filter({ hasText: '土豆' })).toHaveText(/→\s*馬鈴薯/)

  await words.getByRole('button', { name: 'Paste a list' }).click()
  await words.getByRole('textbox', { name: /One word a line/ }).fill('著名\n乾隆')
  await words.getByRole('button', { name: 'Add these' }).click()
  await expect(words.getByText('1 word added. Already there: 1.')).toBeVisible()

  const saving = options.waitForEvent('download')
  await words.getByRole('button', { name: 'Export' }).click()
  const saved = await readFile(await (await saving).path(), 'utf8')
  expect(saved.trim().split('\n').sort()).toEqual(
    ['乾隆\t乾隆', '著名\t著名', '软件\t軟體', '土豆\t馬鈴薯'].sort(),
  )
  await words.getByRole('button', { name: 'Remove all' }).click()
  await expect(rows(words)).toHaveCount(0)
  await words.getByRole('button', { name: 'Undo' }).click()
  await expect(rows(words)).toHaveCount(4)
  await importFile(words, 'empty.txt', '')
  await expect(
    words.getByText('That did not work: empty.txt: There is no text in it.'),
  ).toBeVisible()
})

test('ten thousand words are imported, found and obeyed', async ({
  session,
  tab,
  server,
  options,
  words,
}) => {
  const many = Array.from({ length: 9999 }, (_, i) => `第${i}號\t第${i}号`)
  await importFile(words, 'many.txt', [...many, '软件\t軟件'].join('\n'))
  await expect(words.getByText('10000 words added.')).toBeVisible()
  expect(await rows(words).count()).toBeLessThan(1000)
  await words.getByRole('searchbox').fill('軟件')
  await expect(rows(words)).toHaveText([/软件\s*→\s*軟件/])
  await tab.goto(server.url('convert-page/'))
  await showTabIn(session, tab, 'tw')
  await expect(tab.locator('#heading')).toHaveText('計程車和軟件')
  await options.bringToFront()
})

test('a report that is open in the panel follows', async ({ panel, options: _, words }) => {
  await panel.getByRole('tab', { name: 'Archive' }).click()
  await panel.getByRole('button', { name: /渭南市产投集团/ }).click()
  await panel.getByRole('combobox', { name: 'Script' }).selectOption('tw')
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('全面打響')
  await add(words, '全面打响', '全面打响')
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('全面打响')
})
