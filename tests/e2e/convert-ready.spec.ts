import type { Page } from '@playwright/test'
import type { WxtBrowser } from 'wxt/browser'
import type { WordChange } from '#lib/script/change-words.ts'
import type { Session } from '#scripts/launch.ts'
import { expect, test as base } from './extension.ts'
import { showTabIn } from './show-tab-in.ts'

/** Seen only by what runs inside a page of the extension. */
declare const chrome: WxtBrowser

const SENTENCE =
  '记者坐出租车，看见路边的软件园里，理发师傅的头发很干净，后面的面馆发现了新的面条。'

/** A font in slices, as Chinese ones are: this one holds a character that only conversion brings. */
const FONT =
  '<style>@font-face { font-family: Sliced; src: url(slice.woff2); unicode-range: U+8A18 }' +
  'p { font-family: Sliced, sans-serif }</style>'

/** The texts that pages have asked the background to convert, since it was called first. */
function asked({ worker }: Session): Promise<string[]> {
  return worker.evaluate(() => {
    const known = Reflect.get(globalThis, 'asked') as string[] | undefined
    if (known) return known.splice(0)
    const texts: string[] = []
    Object.assign(globalThis, { asked: texts })
    chrome.runtime.onMessage.addListener((message: { type: string; data: { texts: string[] } }) => {
      if (message.type === 'convertTexts') texts.push(...message.data.texts)
    })
    return texts
  })
}

/** Whether the converting script is in a page. */
function isThere({ worker }: Session, page: Page): Promise<boolean> {
  return worker.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((other) => other.url === url)!
    const ask = { id: 1, type: 'tellShown', timestamp: 0 }
    const answer = await chrome.tabs
      .sendMessage<object, { res?: unknown } | undefined>(tab.id!, ask)
      .catch(() => undefined)
    return answer?.res !== undefined
  }, page.url())
}

/** A tab with an article in Simplified characters; `read` opens it anew and waits until it was compared. */
const test = base.extend<{ readonly read: () => Promise<void> }>({
  read: async ({ session, tab, server }, use) => {
    const paragraphs = Array.from({ length: 12 }, (_, i) => `<p>第${i}段。${SENTENCE}</p>`)
    await tab.route('**/article', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="zh-CN"><title>软件</title>${FONT}<article>${paragraphs.join('')}</article>`,
      }),
    )
    await session.worker.evaluate(async () => {
      await chrome.storage.session.remove('converted')
      await chrome.storage.local.remove(['conversion', 'converted'])
    })
    await use(async () => {
      await asked(session)
      await tab.goto(server.url('article'))
      await expect
        .poll(() => session.worker.evaluate(() => chrome.storage.session.get()))
        .toMatchObject({ [`written:${await tabIdOf(session, tab)}`]: 'hans' })
    })
    await session.worker.evaluate(() => chrome.storage.local.remove(['conversion', 'converted']))
  },
})

function tabIdOf({ worker }: Session, page: Page): Promise<number> {
  return worker.evaluate(
    async (url) => (await chrome.tabs.query({})).find((other) => other.url === url)!.id!,
    page.url(),
  )
}

/** Changes the reader's own words as the options page does. */
async function changeWords(panel: Page, change: WordChange): Promise<void> {
  await panel.evaluate(
    (data) => chrome.runtime.sendMessage({ id: 1, type: 'changeWords', timestamp: 0, data }),
    change,
  )
}

/** Opens the article after another page was converted, and waits until it is ready. */
async function readReady(session: Session, tab: Page, read: () => Promise<void>): Promise<void> {
  await read()
  await showTabIn(session, tab, 'tw')
  await expect(tab.locator('p').last()).toContainText('計程車')
  const texts: string[] = []
  await read()
  await expect
    .poll(async () => texts.push(...(await asked(session))), { timeout: 10_000 })
    .toBeGreaterThan(12)
  // What was answered has still to be kept.
  await tab.waitForTimeout(300)
}

test('a page is left in peace as long as the reader has converted none', async ({
  session,
  tab,
  read,
}) => {
  await read()
  await tab.waitForTimeout(600)
  expect(await isThere(session, tab)).toBe(false)
  expect(await asked(session)).toEqual([])
})

test('a long page is got ready to its end, though part of it is never shown', async ({
  session,
  tab,
  server,
  read,
}) => {
  const lines = Array.from({ length: 900 }, (_, i) => `<p>第${i}段。${SENTENCE}</p>`)
  // What stands in no slot has no font that could be measured.
  const slotless =
    '<div><template shadowrootmode="open"><p>软件</p></template><p>没有出租车</p></div>'
  await tab.route('**/long', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="zh-CN"><title>软件</title>${slotless}${lines.join('')}`,
    }),
  )
  await read()
  await showTabIn(session, tab, 'tw')
  await asked(session)
  await tab.goto(server.url('long'))
  const texts: string[] = []
  await expect
    .poll(
      async () => {
        texts.push(...(await asked(session)))
        return texts.some((text) => text.startsWith('第899段'))
      },
      { timeout: 15_000 },
    )
    .toBe(true)
  expect(texts).toContain('没有出租车')
})

test('a page is got ready once the reader has converted another, and then asks no more', async ({
  session,
  tab,
  read,
}) => {
  await readReady(session, tab, read)
  await expect(tab.locator('p').last()).toContainText('出租车')
  await expect(tab.locator('[lang=zh-TW]')).toHaveCount(0)
  await showTabIn(session, tab, 'tw')
  await expect(tab.locator('p').last()).toContainText('第11段。記者坐計程車，看見路邊的軟體園裡')
  await expect(tab).toHaveTitle('軟體')
  expect(await asked(session)).toEqual([])
  await showTabIn(session, tab, null)
  await expect(tab.locator('p').last()).toContainText(SENTENCE)
})

test('the first page after a start is got ready for a reader who has converted before', async ({
  session,
  tab,
  read,
}) => {
  await read()
  await showTabIn(session, tab, 'tw')
  await expect(tab.locator('p').last()).toContainText('計程車')
  const kept = () => session.worker.evaluate(() => chrome.storage.local.get('converted'))
  await expect.poll(kept).toHaveProperty('converted')
  // What is kept until the browser is closed is gone.
  await session.worker.evaluate(() => chrome.storage.session.clear())
  await tab.goto('about:blank')
  await read()
  await expect.poll(() => isThere(session, tab)).toBe(true)
  await expect.poll(async () => (await asked(session)).length).toBeGreaterThan(0)
})

test('a page is left in peace again a month after the last conversion', async ({
  session,
  tab,
  read,
}) => {
  await session.worker.evaluate(async () => {
    const today = Math.floor(Date.now() / 86_400_000)
    await chrome.storage.local.set({ converted: today - 31 })
  })
  await read()
  await tab.waitForTimeout(600)
  expect(await isThere(session, tab)).toBe(false)
})

test('a page that is got ready fetches nothing', async ({ session, tab, read }) => {
  let fetched: string[] = []
  tab.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  await readReady(session, tab, async () => {
    fetched = []
    await read()
  })
  await tab.waitForTimeout(500)
  expect(fetched).toEqual(['/article'])
  await showTabIn(session, tab, 'tw')
  await expect(tab.locator('p').last()).toContainText('記者')
  await expect.poll(() => fetched).toContain('/slice.woff2')
})

test('what has changed since a page was got ready is asked for, and nothing else', async ({
  session,
  tab,
  read,
}) => {
  await readReady(session, tab, read)
  await tab
    .locator('p')
    .first()
    .evaluate((p) => (p.textContent = '后来的头发。'))
  await showTabIn(session, tab, 'tw')
  await expect(tab.locator('p').first()).toHaveText('後來的頭髮。')
  await expect(tab.locator('p').last()).toContainText('計程車')
  expect(await asked(session)).toEqual(['后来的头发。'])
})

test('a word of the reader that came since is obeyed', async ({ session, tab, panel, read }) => {
  await readReady(session, tab, read)
  await changeWords(panel, { put: [['出租车', '的士']], remove: [] })
  // Pages hear of it a moment later.
  await tab.waitForTimeout(100)
  await showTabIn(session, tab, 'tw')
  await expect(tab.locator('p').last()).toContainText('的士')
  await changeWords(panel, { put: [], remove: ['出租车'] })
})

test('a site that is never to be converted is not got ready', async ({ session, tab, read }) => {
  await read()
  await showTabIn(session, tab, 'tw')
  await expect(tab.locator('p').last()).toContainText('計程車')
  await session.worker.evaluate(async (host) => {
    await chrome.storage.local.set({ conversion: { target: 'tw', sites: { [host]: 'never' } } })
  }, new URL(tab.url()).host)
  await read()
  await tab.waitForTimeout(600)
  expect(await isThere(session, tab)).toBe(false)
})

test('a page is got ready when the reader opens the list of scripts in the panel', async ({
  session,
  tab,
  panel,
  read,
}) => {
  await read()
  const choice = panel.getByLabel('Page shown in')
  await expect(choice).toBeVisible()
  expect(await isThere(session, tab)).toBe(false)
  await choice.focus()
  await expect.poll(() => isThere(session, tab)).toBe(true)
  await expect(tab.locator('p').last()).toContainText('出租车')
  await choice.selectOption('tw')
  await expect(tab.locator('p').last()).toContainText('計程車')
})
