import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test'
import type { WxtBrowser } from 'wxt/browser'
import { findBrowser } from '#scripts/find-browser.mjs'
import { launchWithExtension } from '#scripts/launch.ts'

declare const chrome: WxtBrowser
declare const OpenCC: { Converter(locales: object): (text: string) => string }

/** A way to convert pages, in a browser of its own. */
export interface Way {
  readonly name: string
  readonly devtools: Browser
  readonly context: BrowserContext
  /** What is done before a page is opened. */
  before(): Promise<void>
  /** What is done to a page before the click. */
  prepare(page: Page): Promise<void>
  /** Has the page converted; returns the time of the click, by `Date.now()`. */
  click(page: Page): Promise<number>
  /** Ends the background, so that the next conversion is its first; null where there is none. */
  readonly stop: ((page: Page) => Promise<void>) | null
  close(): Promise<void>
}

/** How an extension is asked, in one of its own pages, to convert the tab with an address. */
type Ask = (url: string) => Promise<number>

/** Our panel's own message: the background does the rest. */
const askOurs: Ask = async (url) => {
  const tabs = await chrome.tabs.query({})
  const tab = tabs.find((other) => other.url === url)!.id
  const start = Date.now()
  const message = { id: 1, type: 'showTabIn', data: { tab, target: 'tw' }, timestamp: start }
  void chrome.runtime.sendMessage(message)
  return start
}

/** The message that its background sends after a click; what passes before is given to it. */
const askPeer: Ask = async (url) => {
  const tabs = await chrome.tabs.query({})
  const tab = tabs.find((other) => other.url === url)!.id!
  const start = Date.now()
  void chrome.tabs.sendMessage(tab, { type: 'Webpage', payload: 's2t' })
  return start
}

/** An extension in a browser of its own; `settle` has it as it shall be, `before` for each page: in one of its own. */
async function extensionWay(
  name: string,
  extensionDir: string,
  ask: Ask,
  access: 'all' | 'none',
  {
    settle = async () => undefined,
    before = async () => undefined,
  }: { settle?: () => Promise<void>; before?: () => Promise<void> } = {},
): Promise<Way> {
  const userDataDir = await mkdtemp(join(tmpdir(), 'duidu-bench-'))
  const session = await launchWithExtension({
    headless: true,
    extensionDir,
    userDataDir,
    access,
    // Only ours has a page that welcomes a reader and could be waited for.
    welcome: access === 'none',
  })
  const { context } = session
  const helper = await context.newPage()
  await helper.goto(`chrome-extension://${session.extensionId}/manifest.json`)
  await helper.evaluate(settle)
  const devtools = await chromium.connectOverCDP(session.devtoolsUrl)
  return {
    name,
    devtools,
    context,
    before: () => helper.evaluate(before),
    prepare: async () => undefined,
    click: (page) => helper.evaluate(ask, page.url()),
    stop: async (page) => {
      const cdp = await context.newCDPSession(page)
      await cdp.send('ServiceWorker.enable')
      await cdp.send('ServiceWorker.stopAllWorkers')
      await cdp.detach()
    },
    close: async () => {
      await devtools.close()
      await context.close()
      await rm(userDataDir, { recursive: true, force: true })
    },
  }
}

/** The peer's option, off at first, to say the language of what it converted, as ours always does. */
async function setPeerLang(): Promise<void> {
  const read = () => chrome.storage.local.get<{ general?: object }>('general')
  let { general } = await read()
  // It writes its defaults when it has started.
  for (; !general; { general } = await read()) await new Promise((done) => setTimeout(done, 100))
  await chrome.storage.local.set({ general: { ...general, updateLangAttr: true } })
}

/** As if nothing had been converted yet: then no page is got ready ahead. */
async function beLikeNew(): Promise<void> {
  await chrome.storage.session.remove('converted')
  await chrome.storage.local.remove('converted')
}

/** Pages that convert themselves, in a browser without extensions. */
async function pageWay(
  name: string,
  prepare: (page: Page) => Promise<void>,
  convert: () => number,
): Promise<Way> {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('No Chromium found')
  const args = ['--no-sandbox', '--window-size=1280,900']
  const devtools = await chromium.launch({ executablePath, args })
  const context = await devtools.newContext({ viewport: null })
  return {
    name,
    devtools,
    context,
    before: async () => undefined,
    prepare,
    click: (page) => page.evaluate(convert),
    stop: null,
    close: () => devtools.close(),
  }
}

/** One call of opencc-js for each text node, all in one task: what one would write first. */
async function preparePlain(page: Page): Promise<void> {
  await page.addScriptTag({ path: 'node_modules/opencc-js/dist/umd/full.js' })
  await page.evaluate(() => {
    const convert = OpenCC.Converter({ from: 'cn', to: 'twp' })
    convert('软件')
    Object.assign(globalThis, { convert })
  })
}

/** The converted texts lie ready: what is left is the page's own work. */
async function prepareFloor(page: Page): Promise<void> {
  await preparePlain(page)
  await page.evaluate(() => {
    const { convert } = globalThis as typeof globalThis & { convert: (text: string) => string }
    const ready = new Map<string, string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const text = (walker.currentNode as Text).data
      ready.set(text, convert(text))
    }
    Object.assign(globalThis, { convert: (text: string) => ready.get(text) })
  })
}

const convertItself = () => {
  const { convert } = globalThis as typeof globalThis & { convert: (text: string) => string }
  const start = Date.now()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    node.data = convert(node.data)
  }
  return start
}

/** Only what is in view: a first paint costs no less, whoever converts. */
const convertView = () => {
  const { convert } = globalThis as typeof globalThis & { convert: (text: string) => string }
  const start = Date.now()
  for (const paragraph of document.querySelectorAll('p')) {
    if (paragraph.getBoundingClientRect().top >= innerHeight) break
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      node.data = convert(node.data)
    }
  }
  return start
}

/** Ours, the peer's (its manifest lets it into all pages) where its built extension is at hand, the plain way and the floors. */
export async function conversionWays(ours: string, peer: string | null): Promise<Way[]> {
  return [
    await extensionWay('Duidu', ours, askOurs, 'all'),
    await extensionWay('the same, unready', ours, askOurs, 'all', { before: beLikeNew }),
    ...(peer
      ? [
          await extensionWay('New TongWenTang', peer, askPeer, 'none'),
          await extensionWay('the same, lang', peer, askPeer, 'none', { settle: setPeerLang }),
        ]
      : []),
    await pageWay('plain way', preparePlain, convertItself),
    await pageWay('floor', prepareFloor, convertItself),
    await pageWay('floor, view only', prepareFloor, convertView),
  ]
}
