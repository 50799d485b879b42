import { browser } from 'wxt/browser'
import { bringChecker, CHECKER } from './bring-checker.ts'
import { pageAccess } from './page-access.ts'
import { checkedPatterns } from './page-patterns.ts'
import { settingsStore } from './settings-store.ts'

/** The one content script; the browser keeps it until the extension is updated. */
const ID = 'every-page'

async function allowed(patterns: readonly string[]): Promise<string[]> {
  const answers = await Promise.all(patterns.map((pattern) => pageAccess.has([pattern])))
  return patterns.filter((_, i) => answers[i])
}

/** Has the browser run the content script in pages that match, and in no others. */
async function register(matches: string[]): Promise<void> {
  const { scripting } = browser
  const known = await scripting.getRegisteredContentScripts({ ids: [ID] })
  if (matches.length === 0) {
    if (known.length > 0) await scripting.unregisterContentScripts({ ids: [ID] })
    return
  }
  const script = { id: ID, matches, ...CHECKER }
  await (known.length > 0
    ? scripting.updateContentScripts([script])
    : scripting.registerContentScripts([script]))
}

/** Pages that were there before are not visited by the browser. */
async function visitOpenPages(matches: string[]): Promise<void> {
  if (matches.length === 0) return
  const tabs = await browser.tabs.query({ url: matches, discarded: false })
  for (const { id } of tabs) if (id !== undefined) await bringChecker(id)
}

async function follow(): Promise<void> {
  const matches = await allowed(checkedPatterns(await settingsStore.load()))
  await register(matches)
  await visitOpenPages(matches)
}

/**
 * Has pages compared by themselves as the reader has set it, as far as the browser lets the
 * extension in, and follows both when they change. To be called at every start of the background.
 */
export function checkWantedPages(): void {
  const { signal } = new AbortController()
  let last = Promise.resolve()
  // One after the other: two at once would both find nothing registered.
  const next = () => {
    last = last.then(follow).catch(reportError)
  }
  pageAccess.watch(next, signal)
  settingsStore.watch((_, changed) => {
    if (changed.includes('checks') || changed.includes('sites')) next()
  }, signal)
  browser.runtime.onInstalled.addListener(next)
  browser.runtime.onStartup.addListener(next)
}
