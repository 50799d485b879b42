import type { Page } from '@playwright/test'
import { expect, test } from './extension.ts'
import { listen, type Listener } from './listen.ts'

/** What is said where something takes more than a moment, which hangs on the machine. */
const TAKES_TIME = 'Reading this page …'

/** That all of this is said, once each, in this order, and nothing beside it. */
async function said({ heard, forget }: Listener, ...words: (string | RegExp)[]): Promise<void> {
  const one = (word: string | RegExp) =>
    typeof word === 'string' ? word : expect.stringMatching(word)
  const told = async () => (await heard()).filter((words) => words !== TAKES_TIME)
  await expect.poll(told).toEqual(words.map(one))
  await forget()
}

/** Long enough for something to be said, if anything is. */
const settled = (page: Page) => page.waitForTimeout(500)

const fileOf = (i: number) => ({
  name: `port-${i}.txt`,
  mimeType: 'text/plain',
  buffer: Buffer.from(`港口集团防疫纪实${i}\n2020年3月1日\n港口集团对候船大厅每天消毒三次。`),
})

test('what a check has found is said once, for each page anew', async ({ tab, panel, server }) => {
  await tab.goto(server.url('unrelated'))
  await expect(panel.getByRole('heading', { name: 'No related report' })).toBeVisible()
  const listener = await listen(panel)
  await tab.goto(server.url('demo'))
  await said(listener, '2 related reports')
  await tab.goto(server.url('demo/?again'))
  await said(listener, '2 related reports')
  await tab.goto(server.url('english'))
  await said(listener, 'No Chinese article here')
  await panel.getByRole('tab', { name: 'Archive' }).click()
  await expect(panel.getByRole('listitem')).toHaveCount(5)
  await panel.getByRole('tab', { name: 'Passages' }).click()
  await settled(panel)
  expect((await listener.heard()).filter((words) => !/^5 reports$/.test(words))).toEqual([])
})

test('the results of each look-up are said once', async ({ panel }) => {
  await panel.getByRole('tab', { name: 'Look up' }).click()
  const listener = await listen(panel)
  const box = panel.getByRole('searchbox')
  await box.fill('减免两个月租金')
  await said(listener, /^\d+ places?$/)
  await box.fill('近百辆勤务车辆')
  await said(listener, /^\d+ places?$/)
  await box.fill('天文望远镜观测彗星')
  await said(listener, 'Nothing in the archive says this.')
  await box.fill('')
  await settled(panel)
  expect(await listener.heard()).toEqual([])
})

test('what a filter leaves is said, in the measures and in the archive', async ({
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('demo'))
  await panel.getByRole('tab', { name: 'Measures' }).click()
  await expect(panel.getByText(/^16 measures on this page/)).toBeVisible()
  const listener = await listen(panel)
  await panel.getByRole('searchbox').fill('口罩')
  await said(listener, /^\d+ of 16 /)
  await panel.getByRole('tab', { name: 'Archive' }).click()
  await expect(panel.getByRole('listitem')).toHaveCount(5)
  await settled(panel)
  await listener.forget()
  await panel.getByRole('searchbox').fill('冀中')
  await said(listener, /^1 of 5 /)
})

test('an import says that it has begun, and once what came of it', async ({ panel }) => {
  await panel.getByRole('tab', { name: 'Archive' }).click()
  await expect(panel.getByRole('listitem')).toHaveCount(5)
  const listener = await listen(panel)
  const files = Array.from({ length: 60 }, (_, i) => fileOf(i))
  await panel.locator('input[type=file]').setInputFiles(files)
  await expect(panel.getByText('65 reports')).toBeVisible()
  await settled(panel)
  const heard = await listener.heard()
  expect(heard.filter((words) => /reports read|Adding/.test(words))).toHaveLength(1)
  expect(heard.filter((words) => /^60 reports added/.test(words))).toHaveLength(1)
  expect(heard.filter((words) => words === '65 reports')).toHaveLength(1)
  expect(heard.filter((words) => /searchable/.test(words)).length).toBeLessThanOrEqual(1)
})

test('what is removed, each time, and what is refused are said', async ({
  session,
  tab,
  panel,
}) => {
  await panel.getByRole('tab', { name: 'Archive' }).click()
  const listener = await listen(panel)
  await panel.locator('input[type=file]').setInputFiles([{ ...fileOf(0), buffer: Buffer.from('') }])
  await expect.poll(listener.heard).toContainEqual(expect.stringContaining('port-0.txt'))
  const options = await session.context.newPage()
  await options.goto(`chrome-extension://${session.extensionId}/options.html`)
  const row = options.locator('dl > div').filter({ hasText: 'Reports that you added' })
  await expect(row.locator('dd').first()).not.toHaveText('…')
  const other = await listen(options)
  if ((await row.locator('dd').first().textContent()) !== '0') {
    await row.getByRole('button', { name: /^Remove all/ }).click()
    await row.getByRole('button', { name: /^Remove for good/ }).click()
    await said(other, 'Removed.')
  }
  await options.close()
  await tab.bringToFront()
})

test('what is copied is said each time, and what is saved', async ({
  session,
  tab,
  panel,
  server,
}) => {
  await session.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await tab.goto(server.url('demo'))
  const copy = panel.getByRole('button', { name: 'Copy with sources' })
  await expect(copy.first()).toBeVisible()
  await panel.bringToFront()
  const listener = await listen(panel)
  await copy.first().click()
  await said(listener, 'Copied.')
  await copy.nth(2).click()
  await said(listener, 'Copied.')
  // Where the reader is, however far down.
  await expect(panel.getByText('Copied.')).toBeInViewport()
  await panel.getByText('Copy, save, print').click()
  await panel.getByRole('button', { name: 'Save as Markdown' }).click()
  await said(listener, /^Saved/)
})

test('the reader’s own words: kept, removed and taken back are said each time', async ({
  session,
}) => {
  const options = await session.context.newPage()
  await options.goto(`chrome-extension://${session.extensionId}/options.html`)
  const words = options.getByRole('region', { name: 'Your own words' })
  await expect(words.getByText('0 words')).toBeVisible()
  const listener = await listen(options)
  const add = async (word: string) => {
    await words.getByLabel('On the page').fill(word)
    await options.keyboard.press('Enter')
  }
  await add('著名')
  await expect.poll(listener.heard).toContainEqual(expect.stringMatching(/Undo$/))
  await listener.forget()
  await add('乾隆')
  await expect.poll(listener.heard).toContainEqual(expect.stringMatching(/Undo$/))
  await listener.forget()
  await add('abc')
  await said(listener, /no Chinese character/)
  for (const count of ['1 word', '0 words']) {
    await words
      .getByRole('button', { name: /^Remove “/ })
      .first()
      .click()
    const both = [count, expect.stringMatching(/^1 word removed/)]
    await expect.poll(async () => (await listener.heard()).sort()).toEqual(both)
    await listener.forget()
  }
  await options.close()
})

test('a slider’s value is said by the slider alone', async ({ session }) => {
  const options = await session.context.newPage()
  await options.goto(`chrome-extension://${session.extensionId}/options.html`)
  await expect(options.getByText(/^Passages shown:/)).toBeVisible()
  const listener = await listen(options)
  const length = options.getByRole('slider', { name: 'A passage has at least' })
  await length.press('ArrowRight')
  await expect(length).toHaveAttribute('aria-valuetext', '23 characters')
  await settled(options)
  expect(await listener.heard()).toEqual([])
  for (let i = 0; i < 4; i++) await length.press('ArrowRight')
  await said(listener, 'Passages shown: 4 of 5. Number on the button: 5.')
  for (let i = 0; i < 5; i++) await length.press('ArrowLeft')
  await expect(length).toHaveAttribute('aria-valuetext', '22 characters')
  await options.close()
})
