import type { Page } from '@playwright/test'
import type { WxtBrowser } from 'wxt/browser'
import type { Session } from '#scripts/launch.ts'
import { expect, test } from './extension.ts'

/** Seen only by what runs inside a page of the extension. */
declare const chrome: WxtBrowser

const speak = ({ worker }: Session, language: string) =>
  worker.evaluate((value) => chrome.storage.local.set({ 'settings.language': value }), language)

test.afterEach(({ session }) =>
  session.worker.evaluate(() => chrome.storage.local.remove('settings.language')),
)

/** Levels of the headings of a view, in order: none is left out on the way down. */
async function expectOutline(page: Page, view: string): Promise<void> {
  const levels = await page
    .getByRole('heading')
    .evaluateAll((all) => all.map((heading) => Number(heading.tagName.slice(1))))
  expect(levels[0], view).toBe(1)
  expect(
    levels.filter((level) => level === 1),
    view,
  ).toHaveLength(1)
  levels.forEach((level, i) => expect(level, view).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1))
}

test('the panel is told in the language of the interface, the texts in theirs', async ({
  session,
  tab,
  panel,
  server,
}) => {
  await speak(session, 'zh-TW')
  await tab.goto(server.url('demo'))
  await expect(panel.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - tablist "檢視":
        - tab "對讀" [selected]
        - tab "措施"
        - tab "檢索"
        - tab "文庫"
      - button "設定"
      - tabpanel "對讀":
        - heading "兩支隊伍的防疫帳本：口罩、租金與一張值班表｜潮間新聞網" [level=1]
        - article "戮力同心 尽锐出击 全面打响疫情防控阻击战——渭南市产投集团疫情防控工作纪实":
          - heading /戮力同心/ [level=2]
          - list
          - list
  `)
  await expectOutline(panel, 'passages')
  const langs = await panel
    .getByRole('article')
    .first()
    .locator('blockquote')
    .evaluateAll((all) => all.slice(0, 2).map((quote) => quote.getAttribute('lang')))
  expect(langs).toEqual(['zh-Hant', 'zh-Hans'])

  await panel.locator('#tab-measures').click()
  await panel.locator('label:has([value="matrix"])').click()
  await expect(panel.getByRole('table')).toMatchAriaSnapshot(`
    - table "本頁與各報告每類措施的數目":
      - rowgroup:
        - row:
          - columnheader "類別"
          - columnheader "本頁"
  `)
  await expect(panel.getByRole('rowheader').first()).toBeVisible()
  const count = panel.locator('td button').first()
  await expect(count).toHaveAttribute('aria-expanded', 'false')
  await count.click()
  await expect(count).toHaveAttribute('aria-expanded', 'true')
  await expectOutline(panel, 'matrix')

  await panel.locator('#tab-archive').click()
  await expect(panel.getByRole('listitem')).toHaveCount(5)
  await expectOutline(panel, 'archive')
  await panel
    .getByRole('listitem')
    .getByRole('button', { name: /戮力同心/ })
    .click()
  await expect(panel.locator('main > article')).toHaveAttribute('lang', 'zh-Hans')
  await expectOutline(panel, 'reader')
  await panel.locator('summary').click()
  await expect(panel.locator('details [aria-current=location]')).toHaveCount(1)
  await panel.locator('main > article button').first().click()
})

test('the options are told in the language of the interface', async ({ session, tab }) => {
  await speak(session, 'zh-CN')
  await tab.goto(`chrome-extension://${session.extensionId}/options.html`)
  await expect(tab.locator('body')).toMatchAriaSnapshot(`
    - banner:
      - heading "设置" [level=1]
      - navigation "设置":
        - list
    - main:
      - region "比对哪些网页":
        - heading [level=2]
        - group:
          - radio [checked]
          - radio
          - radio
  `)
  await expectOutline(tab, 'options')
  // What it is for is a description, no part of the name.
  const click = tab.locator('#checks-click')
  await expect(click).toHaveAccessibleName('只在我点按钮时')
  await expect(click).toHaveAccessibleDescription(/./)
  const buttons = tab.locator('dl button')
  const names = await buttons.evaluateAll((all) =>
    all.map((button) =>
      (button.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent?.trim() ?? button.textContent)
        .join(' '),
    ),
  )
  expect(new Set(names).size).toBe(names.length)
})
