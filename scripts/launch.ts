import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { env, getuid } from 'node:process'
import { setTimeout as delay } from 'node:timers/promises'
import { chromium, type BrowserContext, type Page, type Worker } from '@playwright/test'
import type { WxtBrowser } from 'wxt/browser'
import { findBrowser } from './find-browser.mjs'

/** Seen only by what runs inside a page of the extension. */
declare const chrome: WxtBrowser & {
  /** What the browser's own page of extensions has; its types are not published. */
  readonly developerPrivate: {
    readonly addHostPermission: (extensionId: string, pattern: string) => Promise<void>
  }
}

export interface LaunchOptions {
  readonly headless: boolean
  /** The built extension: a folder with a manifest. */
  readonly extensionDir: string
  /** The browser's profile. Whoever names it removes it. */
  readonly userDataDir: string
  readonly size?: { readonly width: number; readonly height: number }
  readonly colorScheme?: 'light' | 'dark'
  /** The browser's own language, e.g. `zh-TW`; texts of the extension follow it. */
  readonly language?: string
  /**
   * The pages that the reader lets the extension into: `all` (unless said otherwise) as if the
   * reader had chosen so, `asked` where the reader would be asked and says yes, `none` at all.
   */
  readonly access?: 'all' | 'asked' | 'none'
  /** The browser's own windows, its questions too, can be read and clicked from outside. */
  readonly openWindows?: boolean
  /** Pages that the reader leaves stay in memory for the way back, as in every browser but a tested one. */
  readonly backForwardCache?: boolean
  /** Leaves the page open that welcomes a new reader. */
  readonly welcome?: boolean
}

/** A running browser with the extension in it. */
export interface Session {
  readonly context: BrowserContext
  /** The background; its handle is dead once the background was stopped and started again. */
  readonly worker: Worker
  readonly extensionId: string
  /** Where the browser answers a second connection: `context.pages()` lists no side panels. */
  readonly devtoolsUrl: string
}

/** What Chromium has for those who work on its windows; it writes the port into the profile. */
const OPEN_WINDOWS = [
  '--enable-ui-devtools=0',
  '--enable-features=ui-debug-tools,ui-debug-tools-enable-synthetic-events',
]

/** Starts a browser with the extension loaded and its background running. */
export async function launchWithExtension(options: LaunchOptions): Promise<Session> {
  const executablePath = findBrowser()
  if (executablePath === null)
    throw new Error('No Chromium, Chrome or Edge found: install one, or name it in DUIDU_BROWSER.')
  const size = options.size ?? { width: 1280, height: 900 }
  const isNew = await quietProfile(options.userDataDir)
  const context = await chromium.launchPersistentContext(options.userDataDir, {
    executablePath,
    headless: options.headless,
    viewport: null,
    ignoreDefaultArgs: [
      '--disable-extensions',
      ...(options.backForwardCache ? ['--disable-back-forward-cache'] : []),
    ],
    // On Linux the browser's language comes from here, elsewhere from --lang. Without any locale it
    // could not name a file in Chinese.
    env: {
      LANG: 'C.UTF-8',
      ...env,
      ...(options.language ? { LANGUAGE: options.language.replace('-', '_') } : {}),
    },
    args: [
      // Root has no user namespace to sandbox in.
      ...(getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
      `--disable-extensions-except=${options.extensionDir}`,
      `--load-extension=${options.extensionDir}`,
      // Branded Chrome ignores --load-extension without it.
      '--disable-features=DisableLoadExtensionCommandLineSwitch,Translate',
      '--disable-background-networking',
      '--no-first-run',
      ...(options.language ? [`--lang=${options.language}`] : []),
      `--window-size=${size.width},${size.height}`,
      ...(options.colorScheme === 'dark' ? ['--force-dark-mode'] : []),
      '--remote-debugging-port=0',
      ...(options.openWindows ? OPEN_WINDOWS : []),
    ],
  })
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  const extensionId = new URL(worker.url()).host
  if (isNew && !options.welcome) await (await welcomePage(context)).close()
  await letIn(context, extensionId, options.access ?? 'all')
  return { context, worker, extensionId, devtoolsUrl: await devtoolsUrl(options.userDataDir) }
}

/**
 * Answers the browser's question about access, which no automation can reach, on its own page of
 * extensions; with `all` the extension asks it and is set to check all pages.
 */
async function letIn(
  context: BrowserContext,
  extensionId: string,
  access: 'all' | 'asked' | 'none',
): Promise<void> {
  if (access === 'none') return
  const helper = await context.newPage()
  // The page itself takes a second to build; what it may do, each file of it may.
  await helper.goto('chrome://extensions/strings.m.js')
  await helper.evaluate(
    (id) => chrome.developerPrivate.addHostPermission(id, '*://*/*'),
    extensionId,
  )
  if (access === 'all') {
    await helper.goto(`chrome-extension://${extensionId}/manifest.json`)
    await helper.evaluate(async () => {
      await chrome.permissions.request({ origins: ['http://*/*', 'https://*/*'] })
      await chrome.storage.local.set({ 'settings.checks': 'all' })
      const registered = async () =>
        (await chrome.scripting.getRegisteredContentScripts()).length > 0
      while (!(await registered())) await new Promise((resolve) => setTimeout(resolve, 10))
    })
  }
  await helper.close()
}

/**
 * Clicks the extension's button in the toolbar, with `page` in front: the browser's own click, which
 * gives the extension access to this page.
 */
export async function clickButton({ context, extensionId }: Session, page: Page): Promise<void> {
  await page.bringToFront()
  const devtools = await context.browser()!.newBrowserCDPSession()
  const filter = [{ type: 'tab' }]
  const { targetInfos } = await devtools.send('Target.getTargets', { filter })
  const tab = targetInfos.find(({ url }) => url === page.url())
  if (!tab) throw new Error(`No tab shows ${page.url()}.`)
  // The protocol has it, its types do not yet.
  const send = devtools.send.bind(devtools) as (method: string, wish: object) => Promise<unknown>
  await send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId })
  await devtools.detach()
}

/** The panel that is open; one that is opening is awaited. */
export async function shownPanel(session: Session): Promise<Page> {
  for (let tries = 0; tries < 20; tries++) {
    const panel = await findPanel(session)
    if (panel) return panel
    await delay(100)
  }
  throw new Error('The side panel did not open.')
}

/**
 * Opens the browser's own side panel in the window of `page` and returns it.
 * A page of the extension asks for it, because only they may, and is closed again.
 */
export async function openPanel(session: Session, page: Page): Promise<Page> {
  const helper = await session.context.newPage()
  await helper.goto(`chrome-extension://${session.extensionId}/manifest.json`)
  await helper.evaluate(async () => {
    const { id } = await chrome.windows.getCurrent()
    await chrome.sidePanel.open({ windowId: id! })
  })
  await page.bringToFront()
  await helper.close()
  return shownPanel(session)
}

/**
 * The browser's side panel, or null where none is open. A connection lists only the panels that were
 * open when it was made: each call makes a new one.
 */
export async function findPanel({ devtoolsUrl, extensionId }: Session): Promise<Page | null> {
  const devtools = await chromium.connectOverCDP(devtoolsUrl)
  const address = `chrome-extension://${extensionId}/sidepanel.html`
  const pages = devtools.contexts().flatMap((context) => context.pages())
  const panel = pages.find((page) => page.url().startsWith(address))
  if (!panel) await devtools.close()
  return panel ?? null
}

/** The page that opens by itself in a new profile. */
export async function welcomePage(context: BrowserContext): Promise<Page> {
  for (let tries = 0; tries < 100; tries++) {
    const page = context.pages().find((one) => one.url().endsWith('/welcome.html'))
    if (page) return page
    await delay(50)
  }
  throw new Error('The extension did not welcome its reader.')
}

/** Without its own preferences a new profile shows bubbles over the page. Says whether it is new. */
async function quietProfile(userDataDir: string): Promise<boolean> {
  const path = join(userDataDir, 'Default', 'Preferences')
  if (existsSync(path)) return false
  await mkdir(join(userDataDir, 'Default'), { recursive: true })
  await writeFile(path, JSON.stringify({ translate: { enabled: false } }))
  return true
}

/** The browser writes the port that it chose into its profile. */
async function devtoolsUrl(userDataDir: string): Promise<string> {
  const path = join(userDataDir, 'DevToolsActivePort')
  for (let tries = 0; tries < 200 && !existsSync(path); tries++) await delay(25)
  const [port] = (await readFile(path, 'utf8')).split('\n')
  return `http://127.0.0.1:${port}`
}
