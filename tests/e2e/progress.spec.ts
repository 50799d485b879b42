import { chromium, type Page } from '@playwright/test'
import { expect, test as base } from './extension.ts'
import { stopBackground } from './stop-background.ts'

/** Signs that follow each other in no word: nothing in them is a measure. */
const sign = (i: number) => String.fromCharCode(0x4e00 + ((i * i * 7 + i * 31) % 20000))
const words = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => sign(from + i)).join('')

/** Long to convert, with measures enough, each with words of its own, that nobody counts at once. */
function bigReport(): string {
  const measures = Array.from(
    { length: 60 },
    (_, i) =>
      `${words(i, 2)}公司对${words(i + 9, 2)}车间每天消毒${2 + (i % 7)}次,储备口罩${1000 + i}个。`,
  )
  const filler = Array.from({ length: 50 }, (_, i) => `${words(i * 3000, 3000)}。`)
  // What the demo page has taken over makes it related.
  const taken =
    '对所有上班人员每天全部实施体温监测,对办公区域、13座热力站每天消毒通风,对近百辆勤务车辆进行全面消毒,对管理服务的12小区严防严控。'
  return ['港口集团疫情防控纪实', '2020年3月1日', taken, ...measures, ...filler].join('\n')
}

/** Notes each progress that is shown from now on, by what it says is being done. */
async function noteProgress(panel: Page): Promise<() => Promise<string[]>> {
  await panel.evaluate(() => {
    const shown: string[] = []
    Object.assign(globalThis, { shown })
    new MutationObserver(() => {
      for (const { labels } of document.querySelectorAll('progress')) {
        const words = labels[0]?.textContent ?? ''
        if (!shown.includes(words)) shown.push(words)
      }
    }).observe(document, { subtree: true, childList: true })
  })
  return () => panel.evaluate(() => Reflect.get(globalThis, 'shown') as string[])
}

interface Background {
  /** Has it think of something else for a while, as on a machine that is busy. */
  readonly keepBusy: () => Promise<void>
}

/** The background as it runs now: the session's own handle is dead if it was stopped meanwhile. */
const test = base.extend<{ readonly background: Background }>({
  background: async ({ session }, use) => {
    // Once for a test: whoever connects holds up all pages for a moment.
    const devtools = await chromium.connectOverCDP(session.devtoolsUrl)
    const worker = devtools.contexts()[0]!.serviceWorkers()[0]!
    const keepBusy = () =>
      worker.evaluate(() => {
        // It begins when this has been answered: what is asked of the background now waits.
        setTimeout(() => {
          const end = Date.now() + 2000
          while (Date.now() < end);
        })
      })
    await use({ keepBusy })
    await devtools.close()
  },
})

test('what takes more than a moment says so: measures of a long report carried away, the report opened, converted', async ({
  background,
  tab,
  panel,
  server,
}) => {
  test.slow()
  await tab.goto(server.url('demo'))
  await panel.getByRole('tab', { name: 'Archive' }).click()
  const file = { name: 'long.txt', mimeType: 'text/plain', buffer: Buffer.from(bigReport()) }
  await panel.locator('input[type=file]').setInputFiles([file])
  await expect(panel.getByText(/^Added\./)).toBeVisible({ timeout: 30_000 })
  await panel.getByRole('tab', { name: 'Passages' }).click()
  const card = panel.getByRole('article', { name: /港口集团/ })
  await expect(card).toBeVisible({ timeout: 30_000 })

  const carried = await noteProgress(panel)
  await panel.getByText('Copy, save, print').click()
  await background.keepBusy()
  const saving = panel.waitForEvent('download', { timeout: 60_000 })
  await panel.getByRole('button', { name: 'Measures as a table' }).click()
  await saving
  expect(await carried()).toEqual(['Preparing …'])
  await expect(panel.getByRole('progressbar')).toHaveCount(0)

  const opened = await noteProgress(panel)
  await background.keepBusy()
  await card.getByRole('button', { name: /港口集团/ }).click()
  await expect(panel.getByRole('heading', { level: 1, name: '港口集团疫情防控纪实' })).toBeVisible({
    timeout: 60_000,
  })
  expect(await opened()).toEqual(['Opening the report …'])

  const converted = await noteProgress(panel)
  await background.keepBusy()
  await panel.getByRole('combobox', { name: 'Script' }).selectOption('tw')
  await expect(panel.getByRole('heading', { level: 1, name: '港口集團疫情防控紀實' })).toBeVisible({
    timeout: 60_000,
  })
  expect(await converted()).toEqual(['Converting the report …'])
  await expect(panel.getByRole('progressbar')).toHaveCount(0)
})

test.afterEach(async ({ session, tab, panel }) => {
  await panel.evaluate(async () => {
    await new Promise((done) => {
      indexedDB.deleteDatabase('duidu').onsuccess = done
    })
  })
  await stopBackground(session, tab)
})
