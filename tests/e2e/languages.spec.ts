import type { Page } from '@playwright/test'
import type { WxtBrowser } from 'wxt/browser'
import type { Session } from '#scripts/launch.ts'
import { findCutTexts } from './find-cut-texts.ts'
import { findFaults } from './find-faults.ts'
import { findForeignWords } from './find-foreign-words.ts'
import { expect, test } from './side-by-side.ts'
import { walkViews } from './walk-views.ts'

/** Seen only by what runs inside a page of the extension. */
declare const chrome: WxtBrowser

const LANGUAGES = [
  {
    language: 'zh-CN',
    lang: 'zh-Hans',
    first: '对读',
    written: ['比报告晚 3 周', '2 篇相关报告'],
  },
  {
    language: 'zh-TW',
    lang: 'zh-Hant',
    first: '對讀',
    written: ['比報告晚 3 週', '2 篇相關報告'],
  },
  {
    language: 'en',
    lang: 'en',
    first: 'Passages',
    written: ['3 weeks after', '2 related reports'],
  },
] as const
const WIDTHS = [320, 360, 1280]

/** Has the extension speak a language; null: the browser's. */
async function speak({ worker }: Session, language: string | null): Promise<void> {
  await worker.evaluate(
    (value) =>
      value === null
        ? chrome.storage.local.remove('settings.language')
        : chrome.storage.local.set({ 'settings.language': value }),
    language,
  )
}

/** That a view speaks one language only, whole, at each width. */
async function check(page: Page, name: string, lang: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', lang)
  if (lang !== 'en') expect(await findForeignWords(page), name).toEqual([])
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    expect(await findCutTexts(page), `${name} at ${width} px`).toEqual([])
  }
  await page.setViewportSize({ width: 360, height: 800 })
}

for (const { language, lang, first, written } of LANGUAGES)
  test.describe(`in ${language}`, () => {
    // With a panel that is open: it speaks another language at once.
    test.beforeEach(({ session, panel: _ }) => speak(session, language))
    test.afterEach(({ session }) => speak(session, null))

    test('every view of the panel is whole', async ({ tab, panel, server }) => {
      await tab.goto(server.url('demo'))
      await expect(panel.getByRole('tab', { name: first })).toBeVisible()
      await panel.setViewportSize({ width: 360, height: 800 })
      for await (const view of walkViews(panel)) await check(panel, view, lang)
    })

    test('numbers and dates are written as is usual', async ({ tab, panel, server }) => {
      await tab.goto(server.url('demo'))
      for (const text of written)
        await expect(panel.getByText(text, { exact: false }).first()).toBeVisible()
    })

    test('the side-by-side view is whole', async ({ openWide, session }) => {
      await speak(session, null)
      const wide = await openWide('demo')
      await speak(session, language)
      await expect(wide.locator('html')).toHaveAttribute('lang', lang)
      await wide.locator('path.band').first().waitFor()
      await check(wide, 'side by side', lang)
    })

    for (const name of ['options', 'welcome'])
      test(`the page of ${name} is whole`, async ({ session, tab }) => {
        await tab.goto(`chrome-extension://${session.extensionId}/${name}.html`)
        await expect(tab.locator(name === 'options' ? '.example' : 'figure').first()).toBeVisible()
        await check(tab, name, lang)
        expect(await findFaults(tab)).toEqual([])
      })
  })

test('axe finds nothing in Chinese', async ({ session, tab, panel, server }) => {
  // Over all that is seen, in eight views.
  test.slow()
  await speak(session, 'zh-TW')
  await tab.goto(server.url('demo'))
  await panel.setViewportSize({ width: 360, height: 800 })
  for await (const view of walkViews(panel)) {
    // Colours are the same in every language.
    expect(await findFaults(panel, []), view).toEqual([])
  }
  await speak(session, null)
})
