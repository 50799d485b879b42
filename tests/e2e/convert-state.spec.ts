import type { WxtBrowser } from 'wxt/browser'
import type { Page } from '@playwright/test'
import { expect, HEADINGS, test, tickedMenus } from './kept-pages.ts'
import { markupOf } from './markup-of.ts'
import { setOff } from './set-off.ts'
import { stopBackground } from './stop-background.ts'

/** Seen only by what runs inside a page of the extension. */
declare const chrome: WxtBrowser

const menu = (id: string, checked = false) => ({ kind: 'menu', id, checked }) as const
const shortcut = { kind: 'shortcut', id: 'switch-script' } as const

/** Waits until the page itself does not change any more: its last part comes after a second. */
const settled = (page: Page) =>
  expect
    .poll(() => page.locator('#later').evaluate((box) => box.shadowRoot?.textContent ?? ''))
    .not.toBe('')

/** Whether the page that is shown was kept in memory, and not loaded anew. */
const isKept = (page: Page) => page.evaluate(() => Reflect.get(window, 'kept') === true)
const keep = (page: Page) => page.evaluate(() => void Reflect.set(window, 'kept', true))

// A page from memory does not load, which is what the usual ways would wait for.
const back = (page: Page) => page.goBack({ waitUntil: 'commit' })
const forward = (page: Page) => page.goForward({ waitUntil: 'commit' })

test.afterEach(async ({ watcher }) => {
  await watcher.evaluate(() => chrome.storage.local.remove('conversion'))
})

test('a page that comes back from memory is shown, and said to be, as it was left', async ({
  session,
  tab,
  server,
  agree,
}) => {
  await tab.goto(server.url('convert-page/'))
  await settled(tab)
  const original = await markupOf(tab)
  await keep(tab)
  await setOff(session, tab, menu('script:tw'))
  await agree(tab, 'tw')
  await tab.goto(server.url('convert-page/?other'))
  await agree(tab, '')
  await back(tab)
  expect(await isKept(tab)).toBe(true)
  await agree(tab, 'tw')
  await forward(tab)
  await agree(tab, '')
  await back(tab)
  await agree(tab, 'tw')
  await setOff(session, tab, shortcut)
  await agree(tab, '')
  expect(await markupOf(tab)).toBe(original)
  // And the other way round: left as it is, it comes back as it is.
  await forward(tab)
  await setOff(session, tab, menu('script:t'))
  await agree(tab, 't')
  await back(tab)
  expect(await isKept(tab)).toBe(true)
  await agree(tab, '')
})

test('from one page in memory to another, each converted', async ({
  session,
  tab,
  server,
  agree,
}) => {
  await tab.goto(server.url('convert-page/?a'))
  await setOff(session, tab, menu('script:tw'))
  await agree(tab, 'tw')
  await tab.goto(server.url('convert-page/?b'))
  await setOff(session, tab, menu('script:tw'))
  await agree(tab, 'tw')
  for (const go of [() => back(tab), () => forward(tab), () => back(tab)]) {
    await go()
    await agree(tab, 'tw')
  }
})

test('text that comes after the return is converted, and a conversion cut off is ended', async ({
  session,
  tab,
  server,
  agree,
}) => {
  await tab.goto(server.url('convert-page/'))
  await tab.evaluate(() => {
    for (let i = 0; i < 20_000; i++) {
      const line = document.createElement('p')
      line.textContent = `第${i}行的头发和软件`
      document.body.append(line)
    }
  })
  await keep(tab)
  await setOff(session, tab, menu('script:tw'))
  // What is in view is converted, the rest is on its way.
  await expect(tab.locator('#heading')).toHaveText(HEADINGS.tw)
  await tab.goto(server.url('convert-page/?other'))
  await back(tab)
  expect(await isKept(tab)).toBe(true)
  await expect(tab.locator('body > p').last()).toHaveText('第19999行的頭髮和軟體')
  await agree(tab, 'tw')
  await tab.evaluate(() => document.body.append('后来的头发'))
  await expect
    .poll(() => tab.evaluate(() => document.body.lastChild!.textContent))
    .toBe('後來的頭髮')
})

test('a page that is loaded anew comes as it is', async ({ session, tab, server, agree }) => {
  await tab.goto(server.url('convert-page/'))
  await setOff(session, tab, menu('script:tw'))
  await agree(tab, 'tw')
  await tab.reload()
  await agree(tab, '')
  await setOff(session, tab, menu('script:tw'))
  await agree(tab, 'tw')
  // A link inside the page, and an address that the page only claims, leave it as it is shown.
  await tab.evaluate(() => (location.hash = 'split'))
  await agree(tab, 'tw')
  await tab.evaluate(() => history.pushState(null, '', '?elsewhere'))
  await agree(tab, 'tw')
  await back(tab)
  await agree(tab, 'tw')
  await setOff(session, tab, shortcut)
  await agree(tab, '')
})

test('a single-page application stays converted from view to view', async ({
  session,
  tab,
  panel,
  server,
}) => {
  await tab.goto(server.url('spa/'))
  await setOff(session, tab, menu('script:t'))
  await expect(tab.locator('p')).toContainText('迅速調整產品佈局')
  await tab.locator('#next').click()
  await expect(tab.locator('p')).toContainText('農民工專列52列')
  await expect(panel.getByLabel('Page shown in')).toHaveValue('t')
  await back(tab)
  await setOff(session, tab, shortcut)
  await expect(tab.locator('p')).toContainText('农民工专列52列')
  await expect(panel.getByLabel('Page shown in')).toHaveValue('')
})

test('a tab that is doubled is shown as it is; each of the two is told by itself', async ({
  session,
  tab,
  watcher,
  server,
  agree,
}) => {
  await tab.goto(server.url('convert-page/'))
  await setOff(session, tab, menu('script:tw'))
  await agree(tab, 'tw')
  const opening = session.context.waitForEvent('page')
  await watcher.evaluate(async (url) => {
    const one = (await chrome.tabs.query({})).find((other) => other.url === url)!
    await chrome.tabs.duplicate(one.id!)
  }, tab.url())
  const twin = await opening
  await twin.bringToFront()
  await agree(twin, '')
  await tab.bringToFront()
  await agree(tab, 'tw')
  await twin.close()
})

test('a tab that was thrown out of memory comes back as it is', async ({
  session,
  tab,
  watcher,
  server,
  agree,
}) => {
  const url = server.url('convert-page/?thrown-out')
  const other = await session.context.newPage()
  await other.goto(url)
  await setOff(session, other, menu('script:tw'))
  await agree(other, 'tw')
  await tab.bringToFront()
  await watcher.evaluate(async (wanted) => {
    const one = (await chrome.tabs.query({})).find(({ url }) => url === wanted)!
    await chrome.tabs.discard(one.id!)
  }, url)
  const coming = session.context.waitForEvent('page')
  await watcher.evaluate(async (wanted) => {
    const one = (await chrome.tabs.query({})).find(({ url }) => url === wanted)!
    await chrome.tabs.update(one.id!, { active: true })
  }, url)
  const back = other.isClosed() ? await coming : other
  await agree(back, '')
  await back.close()
})

test('two windows: menus tell of the one in front, buttons each of its own page', async ({
  session,
  tab,
  watcher,
  server,
  agree,
}) => {
  await tab.goto(server.url('convert-page/?first'))
  await setOff(session, tab, menu('script:tw'))
  await agree(tab, 'tw')
  // Read through: what is found out about a page has the menus told anew, too.
  const kept = () => watcher.evaluate(() => chrome.storage.session.get())
  await expect.poll(async () => Object.keys(await kept()).join()).toContain('answer:')
  const opening = session.context.waitForEvent('page')
  await watcher.evaluate(
    (url) => chrome.windows.create({ url }),
    server.url('convert-page/?second'),
  )
  const second = await opening
  await expect(second.locator('#heading')).toHaveText(HEADINGS[''])
  await expect.poll(() => tickedMenus(session)).toContain('script:as-it-is')
  // A browser without a screen has all its windows in front: what it would tell is told by hand.
  const turnTo = async (page: Page) => {
    const { windowId } = await watcher.evaluate(
      async (wanted) => (await chrome.tabs.query({})).find(({ url }) => url === wanted)!,
      page.url(),
    )
    await session.worker.evaluate((id) => {
      const event = chrome.windows.onFocusChanged as object as { dispatch(id: number): void }
      event.dispatch(id)
    }, windowId)
  }
  await tab.bringToFront()
  await agree(tab, 'tw', false)
  await turnTo(tab)
  await agree(tab, 'tw')
  await turnTo(second)
  await expect.poll(() => tickedMenus(session)).toContain('script:as-it-is')
  // Moved into the first window, a page takes its state with it.
  await setOff(session, second, menu('script:t'))
  await expect(second.locator('#heading')).toHaveText(HEADINGS.t)
  await watcher.evaluate(
    async ([from, to]) => {
      const tabs = await chrome.tabs.query({})
      const find = (wanted: string) => tabs.find(({ url }) => url === wanted)!
      await chrome.tabs.move(find(from).id!, { windowId: find(to).windowId, index: -1 })
      await chrome.tabs.update(find(from).id!, { active: true })
    },
    [second.url(), tab.url()] as const,
  )
  await agree(second, 't')
  await turnTo(tab)
  await tab.bringToFront()
  await agree(tab, 'tw')
  await second.close()
})

test('what is remembered for one site is not said of the next', async ({
  session,
  tab,
  server,
}) => {
  await tab.goto(server.url('convert-page/'))
  await setOff(session, tab, menu('script:never-site', true))
  await expect.poll(() => tickedMenus(session)).toContain('script:never-site')
  const other = new URL(server.url('convert-page/'))
  other.hostname = 'localhost'
  await tab.goto(other.href)
  await expect.poll(() => tickedMenus(session)).not.toContain('script:never-site')
})

test('the shortcut pressed twice at once gives the page back', async ({
  session,
  tab,
  server,
  agree,
}) => {
  await tab.goto(server.url('convert-page/'))
  await Promise.all([setOff(session, tab, shortcut), setOff(session, tab, shortcut)])
  await setOff(session, tab, shortcut)
  await agree(tab, 'tw')
  await Promise.all([setOff(session, tab, shortcut), setOff(session, tab, shortcut)])
  await agree(tab, 'tw')
})

// The last one: afterwards nobody notes what the menus say.
test('a background that was killed knows what each page is shown in', async ({
  session,
  tab,
  panel,
  server,
  agree,
}) => {
  const choice = panel.getByLabel('Page shown in')
  await tab.goto(server.url('convert-page/'))
  await choice.selectOption('tw')
  await agree(tab, 'tw')
  await stopBackground(session, tab)
  await tab.goto(server.url('convert-page/?other'))
  await agree(tab, '', false)
  await stopBackground(session, tab)
  await back(tab)
  await agree(tab, 'tw', false)
  await stopBackground(session, tab)
  await choice.selectOption('')
  await agree(tab, '', false)
})
