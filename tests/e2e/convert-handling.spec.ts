import type { Page } from '@playwright/test'
import type { WxtBrowser } from 'wxt/browser'
import type { Session } from '#scripts/launch.ts'
import { expect, test } from './extension.ts'
import { setOff } from './set-off.ts'

/** Seen only by what runs inside a page of the extension. */
declare const chrome: WxtBrowser

/** What the toolbar button says of the page. */
function buttonTitle({ worker }: Session, page: Page): Promise<string> {
  return worker.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((other) => other.url === url)!
    return chrome.action.getTitle({ tabId: tab.id! })
  }, page.url())
}

test.afterEach(async ({ session }) => {
  await session.worker.evaluate(() => chrome.storage.local.remove('conversion'))
})

test('menu and shortcut convert the page and give it back, and the button says so', async ({
  session,
  tab,
  server,
}) => {
  await tab.goto(server.url('convert-page/'))
  const heading = tab.locator('#heading')
  await setOff(session, tab, { kind: 'menu', id: 'script:tw' })
  await expect(heading).toHaveText('計程車和軟體')
  await expect.poll(() => buttonTitle(session, tab)).toContain('Taiwan')
  await setOff(session, tab, { kind: 'shortcut', id: 'switch-script' })
  await expect(heading).toHaveText('出租车和软件')
  await expect.poll(() => buttonTitle(session, tab)).not.toContain('Taiwan')
  // The shortcut goes to the script that was chosen last.
  await setOff(session, tab, { kind: 'menu', id: 'script:hk' })
  await expect(heading).toHaveText('出租車和軟件')
  await setOff(session, tab, { kind: 'menu', id: 'script:as-it-is' })
  await expect(heading).toHaveText('出租车和软件')
  await setOff(session, tab, { kind: 'shortcut', id: 'switch-script' })
  await expect(heading).toHaveText('出租車和軟件')
})

test('each command has its key in a new profile', async ({ session }) => {
  const commands = await session.worker.evaluate(() => chrome.commands.getAll())
  expect(commands.length).toBe(4)
  // A browser leaves out, without a word, a key that it has a use for itself.
  expect(commands.filter(({ shortcut }) => !shortcut)).toEqual([])
})

test('a site is converted from now on, or never', async ({ session, tab, server }) => {
  const heading = tab.locator('#heading')
  await tab.goto(server.url('convert-page/'))
  await setOff(session, tab, { kind: 'menu', id: 'script:t' })
  await expect(heading).toHaveText('出租車和軟件')
  await setOff(session, tab, { kind: 'menu', id: 'script:always-site', checked: true })
  await expect
    .poll(() => session.worker.evaluate(() => chrome.storage.local.get('conversion')))
    .toMatchObject({ conversion: { sites: { [new URL(tab.url()).host]: 't' } } })
  await tab.reload()
  await expect(heading).toHaveText('出租車和軟件')
  await setOff(session, tab, { kind: 'menu', id: 'script:never-site', checked: true })
  await expect(heading).toHaveText('出租车和软件')
  await tab.reload()
  await tab.waitForTimeout(600)
  await expect(heading).toHaveText('出租车和软件')
})

test('all pages in a script are converted from now on', async ({ session, tab, server }) => {
  await tab.goto(server.url('demo'))
  await expect
    .poll(() => session.worker.evaluate(() => chrome.storage.session.get()))
    .toMatchObject({ [`written:${await tabId(session, tab)}`]: expect.stringMatching(/^han[st]$/) })
  await setOff(session, tab, { kind: 'menu', id: 'script:same-script', checked: true })
  const language = () => tab.locator('html').getAttribute('lang')
  await expect.poll(language).toBe('zh-TW')
  await tab.reload()
  await expect.poll(language).toBe('zh-TW')
})

test('a page that the reader wants as it is stays so, whatever is remembered', async ({
  session,
  tab,
  server,
}) => {
  await session.worker.evaluate(async () => {
    const rules = { target: 'tw', sites: {}, scripts: { hans: 'tw', hant: 'cn' } }
    await chrome.storage.local.set({ conversion: rules })
  })
  await tab.goto(server.url('demo'))
  const text = () => tab.locator('body').innerText()
  const shown = () => tab.locator('html').getAttribute('lang')
  await expect.poll(shown).toBe('zh-CN')
  // Whenever its text has changed the page is compared again, and the rules are looked up.
  const compared = () => tab.waitForTimeout(2000)
  await compared()
  await setOff(session, tab, { kind: 'menu', id: 'script:as-it-is' })
  await expect.poll(shown).not.toBe('zh-CN')
  const original = await text()
  await compared()
  expect(await text()).toBe(original)
  await tab.reload()
  await expect.poll(shown).toBe('zh-CN')
})

function tabId({ worker }: Session, page: Page): Promise<number> {
  return worker.evaluate(
    async (url) => (await chrome.tabs.query({})).find((other) => other.url === url)!.id!,
    page.url(),
  )
}

test('a selection is converted alone, by what stands around it', async ({
  session,
  tab,
  server,
}) => {
  await tab.goto(server.url('convert-page/'))
  await tab.evaluate(() => {
    const split = document.querySelector('#split')!
    getSelection()!.setBaseAndExtent(
      split.querySelector('b')!.firstChild!,
      0,
      split.childNodes[4]!,
      2,
    )
  })
  await setOff(session, tab, { kind: 'menu', id: 'script:selection' })
  await expect(tab.locator('#split')).toHaveText('他的头髮很乾淨，皇后在后面。')
  expect(await tab.evaluate(() => getSelection()!.toString())).toBe('髮很乾淨，')
  await expect(tab.locator('#heading')).toHaveText('出租车和软件')
  await setOff(session, tab, { kind: 'menu', id: 'script:as-it-is' })
  await expect(tab.locator('#split')).toHaveText('他的头发很干净，皇后在后面。')
})

test('a selection is copied in another script, and the page stays as it is', async ({
  session,
  tab,
  server,
}) => {
  await tab.goto(server.url('convert-page/'))
  await tab.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('#split')!))
  await setOff(session, tab, { kind: 'menu', id: 'script:copy-hant' })
  await session.context.grantPermissions(['clipboard-read'])
  await expect
    .poll(() => tab.evaluate(() => navigator.clipboard.readText()))
    .toBe('他的頭髮很乾淨，皇后在後面。')
  await expect(tab.locator('#split')).toHaveText('他的头发很干净，皇后在后面。')
})

test('a page that is converted still matches the archive', async ({ session, tab, server }) => {
  await tab.goto(server.url('demo'))
  const related = () =>
    session.worker.evaluate(async (url) => {
      const tab = (await chrome.tabs.query({})).find((other) => other.url === url)!
      return chrome.action.getBadgeText({ tabId: tab.id! })
    }, tab.url())
  await expect.poll(related).not.toBe('')
  const before = await related()
  const passages = () =>
    tab.evaluate(() =>
      [...(CSS.highlights.get('duidu-reuse') ?? [])].map(
        ({ startContainer, startOffset, endOffset }) =>
          startContainer.textContent!.slice(startOffset, endOffset).length,
      ),
    )
  const painted = await passages()
  expect(painted.length).toBeGreaterThan(0)
  await setOff(session, tab, { kind: 'menu', id: 'script:tw' })
  await expect(tab.locator('html')).toHaveAttribute('lang', 'zh-TW')
  // The page is looked at again once it is still.
  await tab.waitForTimeout(2500)
  expect(await related()).toBe(before)
  const now = await passages()
  const sum = (lengths: number[]) => lengths.reduce((all, length) => all + length, 0)
  expect(sum(now) / sum(painted)).toBeGreaterThan(0.95)
})
