import { setTimeout as delay } from 'node:timers/promises'
import type { WxtBrowser } from 'wxt/browser'
import type { Bidi } from './connect-bidi.ts'
import type { XulElement } from './gecko.ts'
import { View } from './view.ts'

/** Seen only by what runs inside a page of the extension. */
declare const browser: WxtBrowser

export const EXTENSION_ID = 'duidu@duidu.example'
/** The host that this profile gives the extension; otherwise it would be a random one. */
export const EXTENSION_HOST = '00000000-0000-4000-8000-00000000d01d'

const SIDEBAR = 'duidu_duidu_example-sidebar-action'
/** How wide the tests make the sidebar, in CSS pixels. */
const SIDEBAR_WIDTH = 400
const PAGES = ['http://*/*', 'https://*/*', 'file:///*']

interface Tree {
  readonly contexts: readonly { readonly context: string; readonly url: string }[]
}

/**
 * Runs in the browser's window. WebDriver lists tabs only: this makes the sidebar known to it, too.
 * Answers with its name there, null as long as it is not open.
 */
function nameSidebar(page: string): string | null {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  )
  const shown = () => {
    const { contentDocument } = SidebarController.browser
    return contentDocument?.getElementById('webext-panels-browser') as XulElement | null
  }
  const sidebar = shown()
  if (!SidebarController.isOpen || !sidebar?.currentURI?.spec.startsWith(page)) return null
  // Tabs have such a key from the browser, by which WebDriver names them.
  sidebar.permanentKey ??= {}
  const { getBrowserById } = Object.getPrototypeOf(NavigableManager) as typeof NavigableManager
  NavigableManager.getBrowserById = (id) => {
    const open = shown()
    const found = open?.permanentKey && NavigableManager.getIdForBrowser(open) === id
    return found ? open : getBrowserById.call(NavigableManager, id)
  }
  return NavigableManager.getIdForBrowser(sidebar)
}

interface Beginning {
  readonly extensionDir: string
  readonly access?: 'all' | 'none'
}

/** A running Firefox with the extension in it. */
export class Firefox {
  /** The browser's own window, with its toolbar, menus and questions. */
  readonly window: View
  /** The page that welcomed the reader at the installation. */
  readonly welcome: View
  readonly #bidi: Bidi
  readonly #end: () => Promise<void>

  private constructor(bidi: Bidi, window: View, welcome: View, end: () => Promise<void>) {
    this.#bidi = bidi
    this.window = window
    this.welcome = welcome
    this.#end = end
  }

  /** Installs the extension in a browser that has just started. */
  static async begin(
    bidi: Bidi,
    { extensionDir, access = 'all' }: Beginning,
    end: () => Promise<void>,
  ): Promise<Firefox> {
    const tree = (await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as Tree
    const window = new View(bidi, tree.contexts[0]!.context)
    const extensionData = { type: 'path', path: extensionDir }
    await bidi.send('webExtension.install', { extensionData })
    const welcome = await tabOf(bidi, `moz-extension://${EXTENSION_HOST}/welcome.html`)
    const firefox = new Firefox(bidi, window, welcome, end)
    if (access === 'all') await firefox.#letIn()
    return firefox
  }

  /** The address of a page of the extension. */
  address(path: string): string {
    return `moz-extension://${EXTENSION_HOST}/${path}`
  }

  async openTab(url: string): Promise<View> {
    const answer = await this.#bidi.send('browsingContext.create', { type: 'tab' })
    const tab = new View(this.#bidi, (answer as { context: string }).context)
    await tab.goto(url)
    return tab
  }

  /** The tab that shows a page of the extension; one that is opening is awaited. */
  tabOf(path: string): Promise<View> {
    return tabOf(this.#bidi, this.address(path))
  }

  /** The text that was copied last. */
  clipboard(): Promise<string> {
    return this.window.evaluate(() => navigator.clipboard.readText())
  }

  /** Opens the browser's own sidebar. */
  async openSidebar(): Promise<View> {
    await this.window.evaluate((id) => SidebarController.show(id), SIDEBAR)
    await this.widenSidebar(SIDEBAR_WIDTH)
    return this.sidebar()
  }

  /** `width` in CSS pixels. */
  async widenSidebar(width: number): Promise<void> {
    await this.window.evaluate((wanted) => {
      document.getElementById('sidebar-box')!.style.width = `${wanted}px`
    }, width)
  }

  async closeSidebar(): Promise<void> {
    await this.window.evaluate(() => SidebarController.hide())
  }

  /** The sidebar that is open; one that is opening is awaited. */
  async sidebar(): Promise<View> {
    for (let tries = 0; tries < 100; tries++) {
      const name = await this.window.evaluate(nameSidebar, this.address('sidepanel.html'))
      if (name !== null) return new View(this.#bidi, name)
      await delay(50)
    }
    throw new Error('The sidebar did not open.')
  }

  /** Whether an update of the extension waits: the browser asks so when there is one. */
  updateWaits(): Promise<boolean> {
    return this.window.evaluate((id) => {
      const { AddonManager } = ChromeUtils.importESModule(
        'resource://gre/modules/AddonManager.sys.mjs',
      )
      return AddonManager.getUpgradeListener(id) !== undefined
    }, EXTENSION_ID)
  }

  /** Stops the background, as the browser does when it has nothing to do. */
  async stopBackground(): Promise<void> {
    await this.window.evaluate(async (id) => {
      const { extension } = WebExtensionPolicy.getByID(id)!
      await extension.terminateBackground()
    }, EXTENSION_ID)
  }

  async close(): Promise<void> {
    await this.#end()
  }

  /** Lets the extension into all pages, as if the reader had chosen so. */
  async #letIn(): Promise<void> {
    await this.window.evaluate(
      async (id, origins) => {
        const { ExtensionPermissions } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionPermissions.sys.mjs',
        )
        const { extension } = WebExtensionPolicy.getByID(id)!
        await ExtensionPermissions.add(id, { permissions: [], origins }, extension)
      },
      EXTENSION_ID,
      PAGES,
    )
    await this.welcome.evaluate(async () => {
      await browser.storage.local.set({ 'settings.checks': 'all' })
      const registered = async () =>
        (await browser.scripting.getRegisteredContentScripts()).length > 0
      while (!(await registered())) await new Promise((resolve) => setTimeout(resolve, 10))
    })
  }
}

async function tabOf(bidi: Bidi, address: string): Promise<View> {
  for (let tries = 0; tries < 100; tries++) {
    const { contexts } = (await bidi.send('browsingContext.getTree')) as Tree
    const tab = contexts.find(({ url }) => url.startsWith(address))
    if (tab) return new View(bidi, tab.context)
    await delay(50)
  }
  throw new Error(`No tab shows ${address}.`)
}
