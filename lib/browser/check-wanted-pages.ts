import { browser } from 'wxt/browser'
import { askedTabs } from './asked-tabs.ts'
import { showBadge } from './badge.ts'
import { bringChecker, CHECKER } from './bring-checker.ts'
import { tellChecked } from './checked-tabs.ts'
import { messenger } from './messenger.ts'
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

/** Pages that were there before are not visited by the browser. Answers with their tabs. */
async function visitOpenPages(matches: string[]): Promise<ReadonlySet<number | undefined>> {
  // No pattern would mean all pages.
  const tabs = matches.length > 0 ? await browser.tabs.query({ url: matches }) : []
  for (const { id, discarded } of tabs) if (id !== undefined && !discarded) await bringChecker(id)
  return new Set(tabs.map(({ id }) => id))
}

/** Has what compares a page leave it; most pages have nobody there. */
async function leave(tab: number): Promise<void> {
  try {
    await messenger.sendMessage('leavePage', undefined, tab)
  } catch {
    return
  }
  await showBadge(tab, 0)
  await tellChecked(tab)
}

/** Pages that are compared by themselves no longer are left, unless the reader asked for them. */
async function leaveOpenPages(visited: ReadonlySet<number | undefined>): Promise<void> {
  for (const { id } of await browser.tabs.query({}))
    if (id !== undefined && !visited.has(id) && !(await askedTabs.has(id))) await leave(id)
}

async function follow(): Promise<void> {
  const matches = await allowed(checkedPatterns(await settingsStore.load()))
  await register(matches)
  await leaveOpenPages(await visitOpenPages(matches))
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
