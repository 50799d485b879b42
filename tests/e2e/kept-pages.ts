import type { Page } from '@playwright/test'
import type { WxtBrowser } from 'wxt/browser'
import type { Session } from '#scripts/launch.ts'
import { expect, test as base } from './extension.ts'
import { withSession } from './with-session.ts'

/** Seen only by what runs inside a page of the extension. */
declare const chrome: WxtBrowser

/** Where the background of this test's browser notes what its menus say. */
const NOTED = 'notedMenus'

/** What the heading of the fixture `convert-page` says in each script. */
export const HEADINGS = { '': '出租车和软件', t: '出租車和軟件', tw: '計程車和軟體' } as const
/** How each is named; '' is the page as it is. */
const NAMES = { '': 'As written', t: 'Traditional)', tw: 'Traditional (Taiwan)' } as const
export type Shown = keyof typeof HEADINGS

/** Notes which entries of the menus are ticked: the browser itself does not tell. */
async function noteMenus({ worker }: Session): Promise<void> {
  await worker.evaluate((place) => {
    // Only what changes is told. They were made for pages as they are.
    const noted: Record<string, boolean> = { 'script:as-it-is': true }
    Reflect.set(globalThis, place, noted)
    const { contextMenus } = chrome
    const update = contextMenus.update.bind(contextMenus)
    contextMenus.update = ((id: string, change: { checked?: boolean }) => {
      if (change.checked !== undefined) noted[id] = change.checked
      return update(id, change)
    }) as typeof contextMenus.update
  }, NOTED)
}

/** The entries of the menus that are ticked. */
export async function tickedMenus({ worker }: Session): Promise<string[]> {
  const noted = await worker.evaluate(
    (place) => Reflect.get(globalThis, place) as Record<string, boolean>,
    NOTED,
  )
  return Object.keys(noted)
    .filter((id) => noted[id])
    .sort()
}

interface WorkerFixtures {
  readonly session: Session
  /** A page of the extension, behind the others: it sees what the background sees, and cannot be killed. */
  readonly watcher: Page
}
interface TestFixtures {
  /**
   * Sees to it that page, toolbar button, panel and menus agree; the menus only as long as the
   * background is the one that the browser started with.
   */
  readonly agree: (page: Page, shown: Shown, alsoMenus?: boolean) => Promise<void>
}

/** A browser that keeps left pages for the way back, as the reader's own does. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  session: [
    async ({ server: _ }, use) => {
      await withSession({ backForwardCache: true }, async (session) => {
        await noteMenus(session)
        await use(session)
      })
    },
    { scope: 'worker' },
  ],
  watcher: [
    async ({ session }, use) => {
      const watcher = await session.context.newPage()
      await watcher.goto(`chrome-extension://${session.extensionId}/manifest.json`)
      await use(watcher)
      await watcher.close()
    },
    { scope: 'worker' },
  ],
  // Behind the tab, also in the first test of a browser.
  tab: async ({ watcher: _, tab }, use) => use(tab),
  agree: async ({ session, watcher, panel }, use) => {
    const title = (url: string) =>
      watcher.evaluate(async (wanted) => {
        const tab = (await chrome.tabs.query({})).find(
          ({ url, active }) => url === wanted && active,
        )
        return tab ? chrome.action.getTitle({ tabId: tab.id! }) : 'no such tab in front'
      }, url)
    await use(async (page, shown, alsoMenus = true) => {
      await expect(page.locator('#heading')).toHaveText(HEADINGS[shown])
      await expect(panel.getByLabel('Page shown in')).toHaveValue(shown)
      if (shown === '') await expect.poll(() => title(page.url())).not.toContain('shown in')
      else await expect.poll(() => title(page.url())).toContain(NAMES[shown])
      if (!alsoMenus) return
      const one = shown === '' ? 'script:as-it-is' : `script:${shown}`
      const of = ['script:as-it-is', 'script:cn', 'script:t', 'script:tw', 'script:hk']
      await expect
        .poll(async () => (await tickedMenus(session)).filter((id) => of.includes(id)))
        .toEqual([one])
    })
  },
})

export { expect } from '@playwright/test'
