import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { env, getuid } from 'node:process'
import { setTimeout as delay } from 'node:timers/promises'
import { chromium, type BrowserContext, type Page, type Worker } from '@playwright/test'
import type { WxtBrowser } from 'wxt/browser'
import { findBrowser } from './find-browser.mjs'

/** Seen only by what runs inside a page of the extension. */
declare const chrome: WxtBrowser

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

/** Starts a browser with the extension loaded and its background running. */
export async function launchWithExtension(options: LaunchOptions): Promise<Session> {
  const executablePath = findBrowser()
  if (executablePath === null)
    throw new Error('No Chromium, Chrome or Edge found: install one, or name it in DUIDU_BROWSER.')
  const size = options.size ?? { width: 1280, height: 900 }
  await quietProfile(options.userDataDir)
  const context = await chromium.launchPersistentContext(options.userDataDir, {
    executablePath,
    headless: options.headless,
    viewport: null,
    ignoreDefaultArgs: ['--disable-extensions'],
    // On Linux the browser's language comes from here, elsewhere from --lang.
    env: { ...env, ...(options.language ? { LANGUAGE: options.language.replace('-', '_') } : {}) },
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
    ],
  })
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  const extensionId = new URL(worker.url()).host
  return { context, worker, extensionId, devtoolsUrl: await devtoolsUrl(options.userDataDir) }
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
  for (let tries = 0; tries < 20; tries++) {
    const panel = await findPanel(session)
    if (panel) return panel
    await delay(100)
  }
  throw new Error('The side panel did not open.')
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

/** Without its own preferences a new profile shows bubbles over the page. */
async function quietProfile(userDataDir: string): Promise<void> {
  const path = join(userDataDir, 'Default', 'Preferences')
  if (existsSync(path)) return
  await mkdir(join(userDataDir, 'Default'), { recursive: true })
  await writeFile(path, JSON.stringify({ translate: { enabled: false } }))
}

/** The browser writes the port that it chose into its profile. */
async function devtoolsUrl(userDataDir: string): Promise<string> {
  const path = join(userDataDir, 'DevToolsActivePort')
  for (let tries = 0; tries < 200 && !existsSync(path); tries++) await delay(25)
  const [port] = (await readFile(path, 'utf8')).split('\n')
  return `http://127.0.0.1:${port}`
}
