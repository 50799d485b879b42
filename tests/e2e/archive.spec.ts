import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { encodeAs } from '#tests/unit/report/encode-as.ts'
import { expect, test } from './extension.ts'
import { findFaults } from './find-faults.ts'
import { stopBackground } from './stop-background.ts'

const rows = (panel: Page) => panel.getByRole('tabpanel').getByRole('listitem')

const REPORT = `港口集团疫情防控纪实
2020年3月1日
港口集团成立疫情防控工作领导小组,主要负责人任组长。
装卸公司对候船大厅每天消毒三次,为码头工人储备口罩5000个。`

async function openArchive(panel: Page): Promise<void> {
  await panel.getByRole('tab', { name: 'Archive' }).click()
  await expect(rows(panel).first()).toBeVisible()
}

async function importFiles(panel: Page, files: Record<string, string | Uint8Array>): Promise<void> {
  await panel.locator('input[type=file]').setInputFiles(
    Object.entries(files).map(([name, content]) => ({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.from(content),
    })),
  )
}

async function remove(panel: Page, title: string): Promise<void> {
  const row = rows(panel).filter({ hasText: title })
  await row.getByRole('button', { name: /Remove/ }).click()
  await row.getByRole('button', { name: 'Remove for good' }).click()
  await expect(row).toHaveCount(0)
}

test('the archive lists its reports, finds and orders them, and opens them', async ({ panel }) => {
  await openArchive(panel)
  await expect(rows(panel)).toHaveCount(5)
  expect(await findFaults(panel)).toEqual([])
  await panel.getByRole('combobox', { name: 'Order' }).selectOption('oldest')
  await panel.getByRole('searchbox').fill('冀中能源')
  await expect(rows(panel)).toHaveCount(1)
  await rows(panel).getByRole('button').first().click()
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('冀中能源')
  expect(await findFaults(panel)).toEqual([])
  await panel.getByRole('button', { name: /Back/ }).click()
})

test('a page that is added is a report that pages are compared with', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('unrelated'))
  await expect(panel.getByText('No related report')).not.toHaveCount(0)
  await openArchive(panel)
  await panel.getByRole('button', { name: 'Add this page' }).click()
  await expect(rows(panel)).toHaveCount(6)
  await expect(panel.getByText(/^Added\./)).toBeVisible()
  await panel.getByRole('tab', { name: 'Passages' }).click()
  await tab.goto(`${server.url('unrelated')}?from=elsewhere`)
  await expect(panel.getByRole('article')).toHaveCount(1)
  await expect(panel.getByRole('article')).toContainText('Mostly the same text')
  await openArchive(panel)
  await remove(panel, 'Added by you')
  await expect(rows(panel)).toHaveCount(5)
  await panel.getByRole('tab', { name: 'Passages' }).click()
  await expect(panel.getByRole('article')).toHaveCount(0)
})

test('a page that is added is no report on itself', async ({ tab, panel, server }) => {
  await tab.goto(server.url('unrelated'))
  await openArchive(panel)
  await panel.getByRole('button', { name: 'Add this page' }).click()
  await expect(rows(panel)).toHaveCount(6)
  await panel.getByRole('tab', { name: 'Passages' }).click()
  await expect(panel.getByText('This page is in the archive.')).toBeVisible()
  await expect(panel.getByText('No related report')).not.toHaveCount(0)
  await expect(panel.getByRole('article')).toHaveCount(0)
  expect(await findFaults(panel)).toEqual([])
  await panel.getByRole('button', { name: 'Open the report' }).click()
  await panel.getByRole('button', { name: /Back/ }).click()

  // A place in it is the same page.
  await tab.goto(`${server.url('unrelated')}#part`)
  await openArchive(panel)
  await panel.getByRole('button', { name: 'Open this page’s report' }).click()
  await panel.getByRole('button', { name: /Back/ }).click()

  await tab.evaluate(() => document.querySelector('p')!.append('后来又补了一句话。'))
  await panel.getByRole('tab', { name: 'Passages' }).click()
  await expect(panel.getByText('it has changed since')).toBeVisible()
  await openArchive(panel)
  await remove(panel, 'Added by you')
  await expect(panel.getByRole('button', { name: 'Add this page' })).toBeVisible()
})

test('files are imported each by itself, and what cannot be read is told', async ({ panel }) => {
  await openArchive(panel)
  await importFiles(panel, {
    'empty.txt': '',
    'port.txt': REPORT,
    'damaged.json': '{"format": 1, "reports": [',
    'encoded.json': Buffer.from('{"format": 1, "reports": ["\xd2\xdf"]}', 'latin1'),
    'picture.txt': Buffer.from('PNG\n\0\0'),
  })
  await expect(panel.getByText('Reports added: 1. Files left out: 4.')).toBeVisible()
  await expect(panel.getByRole('status').getByRole('listitem')).toHaveText([
    'empty.txt: There is no text in it.',
    'damaged.json: The file is damaged or cut short. Export the archive again.',
    'encoded.json, line 1, byte 28: An archive must be UTF-8, and this one is not, or the file is damaged. Export the archive again.',
    'picture.txt, line 2, byte 5: This is no plain text. Save it as a text file (.txt) and import that.',
  ])
  await expect(rows(panel).filter({ hasText: '港口集团' })).toContainText('Added by you')
  expect(await findFaults(panel)).toEqual([])
  await importFiles(panel, { 'port.txt': REPORT })
  await expect(panel.getByText('Nothing was added:')).toBeVisible()
  await expect(panel.getByText(/^port\.txt: The archive has a report of this name/)).toBeVisible()
  await remove(panel, '港口集团')
})

test('texts are imported in the encodings of China, and saved pages as their article', async ({
  panel,
}) => {
  const requests: string[] = []
  panel.on('request', (request) => requests.push(request.url()))
  const page = `<title>码头防疫工作纪实</title><meta charset="gbk"><nav><a href="/">首页</a></nav>
    <script src="http://127.0.0.1:1/x.js"></script><img src="http://127.0.0.1:1/x.png">
    <article>${REPORT.split('\n')
      .slice(1)
      .map((line) => `<p>${line}</p>`)
      .join('')}</article>`
  await openArchive(panel)
  await importFiles(panel, {
    'gb.txt': encodeAs('gb18030', REPORT),
    'big5.txt': encodeAs(
      'big5',
      '碼頭工會防疫紀實\n\n工會自二月十日起,每日量測體溫兩次,並於各處消毒。',
    ),
    'page.html': encodeAs('gb18030', page),
  })
  await expect(panel.getByText('3 reports added.')).toBeVisible()
  await expect(rows(panel).filter({ hasText: '碼頭工會防疫紀實' })).toHaveCount(1)
  await rows(panel).filter({ hasText: '码头防疫工作纪实' }).getByRole('button').first().click()
  await expect(panel.getByText('装卸公司对候船大厅每天消毒三次')).toBeVisible()
  await expect(panel.getByText(/article|首页/)).toHaveCount(0)
  expect(requests.filter((url) => url.startsWith('http'))).toEqual([])
  await panel.getByRole('button', { name: /Back/ }).click()
  for (const title of ['港口集团', '碼頭工會', '码头防疫']) await remove(panel, title)
})

test('reports are exported, and outlive the background', async ({ panel }) => {
  await openArchive(panel)
  await importFiles(panel, { 'port.txt': REPORT })
  await expect(rows(panel).filter({ hasText: '港口集团' })).toContainText('Added by you')

  const saving = panel.waitForEvent('download')
  await panel.getByRole('button', { name: 'Export my reports' }).click()
  const path = await (await saving).path()
  const saved = await readFile(path, 'utf8')
  await remove(panel, '港口集团')
  await importFiles(panel, { 'saved.json': saved })
  await expect(rows(panel).filter({ hasText: '港口集团' })).toHaveCount(1)

  await panel.reload()
  await openArchive(panel)
  await expect(rows(panel)).toHaveCount(6)
  await panel.getByRole('tab', { name: 'Look up' }).click()
  await panel.getByRole('searchbox').fill('候船大廳每天消毒')
  await expect(rows(panel).first()).toContainText('港口集团')
  await openArchive(panel)
  await remove(panel, '港口集团')
})

test('an import of many files says how far it is, and can be called off', async ({
  session,
  tab,
  panel,
}) => {
  await openArchive(panel)
  const files = Object.fromEntries(
    Array.from({ length: 400 }, (_, i) => [`port-${i}.txt`, REPORT.replace('纪实', `纪实${i}`)]),
  )
  await importFiles(panel, files)
  const progress = panel.getByRole('progressbar', { name: /reports read/ })
  await expect(progress).toBeVisible()
  await panel.getByRole('button', { name: 'Cancel' }).click()
  await expect(panel.getByText('Cancelled. Nothing was added.')).toBeVisible()
  await expect(progress).toHaveCount(0)
  await expect(rows(panel)).toHaveCount(5)

  await importFiles(panel, files)
  await expect(panel.getByText(/^400 reports added/)).toBeVisible({ timeout: 25_000 })
  await expect(panel.getByText('405 reports')).toBeVisible()
  expect(await rows(panel).count()).toBeLessThan(200)
  await panel.getByRole('searchbox').fill('纪实399')
  await expect(rows(panel)).toHaveCount(1)
  await panel.getByRole('searchbox').fill('')
  await panel.getByRole('button', { name: /Show more/ }).focus()
  await panel.keyboard.press('Enter')
  await expect(rows(panel).nth(60)).toBeAttached()

  await panel.getByRole('tab', { name: 'Look up' }).click()
  await panel.getByRole('searchbox').fill('港口集团疫情防控纪实399')
  await expect(rows(panel).first()).toContainText('纪实399')
  await openArchive(panel)
  await panel.getByRole('searchbox').fill('纪实399')
  await remove(panel, '港口集团疫情防控纪实399')
  await panel.getByRole('tab', { name: 'Look up' }).click()
  await expect(panel.getByRole('searchbox')).toHaveValue('港口集团疫情防控纪实399')
  await panel.getByRole('searchbox').fill('港口集团疫情防控纪实399 ')
  await expect(rows(panel).first()).not.toContainText('纪实399')
  // The tests after this one have the archive of the first day.
  await panel.evaluate(
    () =>
      new Promise((done) => {
        indexedDB.deleteDatabase('duidu').onsuccess = done
      }),
  )
  await stopBackground(session, tab)
})
