import { expect } from '@playwright/test'
import type { WxtBrowser } from 'wxt/browser'
import type { Session } from '#scripts/launch.ts'
import { markupOf } from './markup-of.ts'
import { test } from './served.ts'
import { showTabIn } from './show-tab-in.ts'
import { withSession } from './with-session.ts'

/** Seen only by what runs inside a page of the extension. */
declare const chrome: WxtBrowser & {
  /** What the browser's own page of extensions has; its types are not published. */
  readonly developerPrivate: {
    readonly updateProfileConfiguration: (change: object) => Promise<void>
  }
}

/** Only to a developer the browser gives an extension back that has been loaded from a folder. */
async function becomeDeveloper({ context }: Session): Promise<void> {
  const helper = await context.newPage()
  await helper.goto('chrome://extensions/strings.m.js')
  await helper.evaluate(() =>
    chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
  )
  await helper.close()
}

/** Has the extension start anew, as with a new version: its scripts in pages are left to themselves. */
async function update({ context }: Session): Promise<void> {
  const started = context.waitForEvent('serviceworker')
  // Its end is the answer.
  await context
    .serviceWorkers()[0]!
    .evaluate(() => chrome.runtime.reload())
    .catch(() => undefined)
  await started
}

test('a page that an update left converted comes back as it was when its reader does', async ({
  server,
}) => {
  await withSession({}, async (session) => {
    await becomeDeveloper(session)
    const page = await session.context.newPage()
    await page.goto(server.url('demo'))
    const original = await markupOf(page)
    await showTabIn(session, page, 'tw')
    await expect.poll(() => markupOf(page)).not.toBe(original)
    await update(session)
    expect(await markupOf(page)).not.toBe(original)
    await page.mouse.click(5, 5)
    expect(await markupOf(page)).toBe(original)

    await showTabIn(session, page, 'tw')
    await expect.poll(() => markupOf(page)).not.toBe(original)
    await update(session)
    // The new version converts what the page had, not what the old one made of it.
    await showTabIn(session, page, 'hk')
    await showTabIn(session, page, null)
    expect(await markupOf(page)).toBe(original)
  })
})
