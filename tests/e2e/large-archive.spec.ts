import type { Page } from '@playwright/test'
import { expect, test } from './extension.ts'
import { stopBackground } from './stop-background.ts'

const rows = (panel: Page) => panel.getByRole('tabpanel').getByRole('listitem')

/** As many reports as make an archive a large one, each with words of its own. */
const REPORTS = Array.from({ length: 400 }, (_, i) => {
  const place = String.fromCharCode(...[7, 11, 13].map((step) => 0x4e00 + ((i * step) % 2000)))
  const text = `${place}港第${i}号码头纪实\n2020年3月${1 + (i % 28)}日
${place}港对${place}大厅每天消毒三次,为${place}码头的装卸工人储备口罩${1000 + i}个。
${place}港把${place}航道的引水员编成两组,在${place}锚地轮流值守,凡是靠泊的船舶一律先查验后作业。`
  return { name: `port-${i}.txt`, mimeType: 'text/plain', buffer: Buffer.from(text), text }
})

async function openArchive(panel: Page): Promise<void> {
  await panel.getByRole('tab', { name: 'Archive' }).click()
  await expect(rows(panel).first()).toBeVisible()
}

async function importAll(panel: Page): Promise<void> {
  await openArchive(panel)
  await panel.locator('input[type=file]').setInputFiles(REPORTS)
  await expect(panel.getByText(/^400 reports added/)).toBeVisible({ timeout: 25_000 })
}

async function clearInOptions(options: Page): Promise<void> {
  const row = options.locator('dl > div').filter({ hasText: 'Reports that you added' })
  await row.getByRole('button', { name: 'Remove all' }).click()
  await row.getByRole('button', { name: 'Remove for good' }).click()
  await expect(row.locator('dd').first()).toHaveText('0')
}

async function lookUp(panel: Page, words: string, found: string): Promise<void> {
  await panel.getByRole('tab', { name: 'Look up' }).click()
  await panel.getByRole('searchbox').fill(words)
  await expect(rows(panel).first()).toContainText(found)
}

/** The keys and sums of the stored index: what is made anew is another one. */
const storedIndex = (panel: Page) =>
  panel.evaluate(
    () =>
      new Promise<string>((done) => {
        const opening = indexedDB.open('duidu')
        opening.onsuccess = () => {
          const segments = opening.result.transaction('segments').objectStore('segments')
          const reading = segments.getAll()
          reading.onsuccess = () => {
            opening.result.close()
            done(JSON.stringify(reading.result.map(({ sum, fields }) => [sum, fields.ids[0]])))
          }
        }
      }),
  )

/** Destroys the stored index, as a broken disk would. */
const damageIndex = (panel: Page) =>
  panel.evaluate(
    () =>
      new Promise<void>((done) => {
        const opening = indexedDB.open('duidu')
        opening.onsuccess = () => {
          const stores = ['segments', 'filters', 'frequency']
          const change = opening.result.transaction(stores, 'readwrite')
          for (const name of stores) {
            const walking = change.objectStore(name).openCursor()
            walking.onsuccess = () => {
              const { result } = walking
              if (!result) return
              for (const field of Object.values(result.value.fields))
                if (ArrayBuffer.isView(field)) new Uint8Array(field.buffer).fill(7)
              result.update(result.value)
              result.continue()
            }
          }
          change.oncomplete = () => {
            opening.result.close()
            done()
          }
        }
      }),
  )

test.afterEach(async ({ session }) => {
  const options = await session.context.newPage()
  await options.goto(`chrome-extension://${session.extensionId}/options.html`)
  const row = options.locator('dl > div').filter({ hasText: 'Reports that you added' })
  await expect(row.locator('dd').first()).toHaveText(/\d/)
  if ((await row.locator('dd').first().innerText()) !== '0') await clearInOptions(options)
  await options.close()
})

test('a large archive is indexed once: a background that starts again reads what is kept', async ({
  session,
  tab,
  panel,
}) => {
  await importAll(panel)
  await lookUp(panel, '引水員編成兩組在錨地輪流值守', '引水员')
  const index = await storedIndex(panel)
  expect(index).toMatch(/^\[\[-?\d+,\d+\]/)
  await stopBackground(session, tab)
  await lookUp(panel, REPORTS[321]!.text.slice(0, 12), '第321号')
  expect(await storedIndex(panel)).toBe(index)

  await damageIndex(panel)
  await stopBackground(session, tab)
  await lookUp(panel, REPORTS[123]!.text.slice(0, 12), '第123号')
  expect(await storedIndex(panel)).toBe(index)
})

test('reports that are cleared in the options leave every open view at once', async ({
  session,
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('unrelated'))
  await expect(panel.getByText('No related report')).not.toHaveCount(0)
  await openArchive(panel)
  await panel.getByRole('button', { name: 'Add this page' }).click()
  await expect(rows(panel)).toHaveCount(6)
  // Another window's panel is the same page once more.
  const other = await session.context.newPage()
  await other.goto(`chrome-extension://${session.extensionId}/sidepanel.html`)
  await openArchive(other)
  await rows(other).filter({ hasText: 'Added by you' }).getByRole('button').first().click()
  await expect(other.getByRole('button', { name: /Back/ })).toBeVisible()
  await tab.bringToFront()
  await panel.getByRole('tab', { name: 'Passages' }).click()
  await expect(panel.getByText('This page is in the archive.')).toBeVisible()

  const options = await session.context.newPage()
  await options.goto(`chrome-extension://${session.extensionId}/options.html`)
  await clearInOptions(options)
  await options.close()
  await expect(rows(other)).toHaveCount(5)
  await other.close()
  await tab.bringToFront()
  await expect(panel.getByText('This page is in the archive.')).toHaveCount(0)
  await openArchive(panel)
  await expect(rows(panel)).toHaveCount(5)
})

test('an import whose panel was closed leaves nothing behind', async ({ session, panel }) => {
  await openArchive(panel)
  const other = await session.context.newPage()
  await other.goto(`chrome-extension://${session.extensionId}/sidepanel.html`)
  await openArchive(other)
  await other.locator('input[type=file]').setInputFiles(REPORTS)
  await expect(other.getByRole('progressbar', { name: /reports read/ })).toBeVisible()
  await other.close()
  await panel.reload()
  await openArchive(panel)
  await expect(rows(panel)).toHaveCount(5)
  await importAll(panel)
  await expect(panel.getByText('405 reports')).toBeVisible()
  const texts = await panel.evaluate(
    () =>
      new Promise<number>((done) => {
        const opening = indexedDB.open('duidu')
        opening.onsuccess = () => {
          const counting = opening.result.transaction('texts').objectStore('texts').count()
          counting.onsuccess = () => {
            opening.result.close()
            done(counting.result)
          }
        }
      }),
  )
  expect(texts).toBe(400)
})
