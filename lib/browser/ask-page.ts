import { browser } from 'wxt/browser'
import { pageDay } from '#lib/report/page-day.ts'
import { isChecked } from '#lib/settings/is-checked.ts'
import type { Span } from '#lib/text/span.ts'
import { askedTabs } from './asked-tabs.ts'
import { bringChecker } from './bring-checker.ts'
import { messenger } from './messenger.ts'
import { pageAccess } from './page-access.ts'
import { ALL_PAGES, patternsOf } from './page-patterns.ts'
import type { PageState } from './page-state.ts'
import { settingsStore } from './settings-store.ts'
import { siteOf } from './site-of.ts'

/** A page that was compared; `day` is the one that it was published on, where it says so. */
export type CheckedPage = Extract<PageState, { kind: 'checked' }> & { readonly day: string | null }

/** What a page says of itself, or why nobody has asked it. */
export type Asked =
  | CheckedPage
  | Exclude<PageState, { kind: 'checked' }>
  /** A page that extensions may not read: the browser's own, its store, another extension's. */
  | { readonly kind: 'forbidden' }
  /** Pages like this one are compared when the reader asks for it. */
  | Unasked

/** `site` is null where the browser does not tell it: the extension has no access to the page. */
interface Unasked {
  readonly kind: 'unasked'
  readonly site: string | null
}

/**
 * What the page of a tab says about itself. A page that was there before the extension has nobody
 * to answer, and so has one without Chinese: the content script is run there first, and tells them
 * apart; but only where pages are compared by themselves, or the reader has asked for this one.
 * `afresh` has the page compared once more.
 */
export async function askPage(tabId: number, afresh = false): Promise<Asked> {
  try {
    return await describePage(tabId, afresh)
  } catch {
    // Nobody there; what goes wrong in a page that answers is a state, not a rejection.
    const site = await siteOfTab(tabId)
    if (!(await isWanted(tabId, site))) return { kind: 'unasked', site }
    const brought = await bringChecker(tabId)
    if (brought === 'closed' || (brought === 'no-access' && (await isShut(tabId, site))))
      return { kind: 'forbidden' }
    if (brought === 'no-access') return { kind: 'unasked', site }
    return brought === 'chinese' ? describePage(tabId, afresh) : describeFromOutside(tabId)
  }
}

/**
 * Scrolls the page of a tab to a span of its text and lights it up; false where it is gone. `source`:
 * the report that has the passage too, where one is meant.
 */
export function revealPassage(
  tabId: number,
  page: Span,
  source: string | null = null,
): Promise<boolean> {
  return messenger.sendMessage('revealPassage', { page, source }, tabId)
}

async function describePage(tabId: number, afresh: boolean): Promise<Asked> {
  const state = await messenger.sendMessage('describePage', { afresh }, tabId)
  if (state.kind !== 'checked') return state
  return { ...state, day: pageDay(state.dates, today()) }
}

const today = () => new Date().toISOString().slice(0, 10)

async function siteOfTab(tabId: number): Promise<string | null> {
  const { url } = await browser.tabs.get(tabId)
  return url === undefined ? null : siteOf(url)
}

async function isWanted(tabId: number, site: string | null): Promise<boolean> {
  if (await askedTabs.has(tabId)) return true
  if (!isChecked(await settingsStore.load(), site)) return false
  // A click that was meant for another page of the site may have left a way in.
  return site === null || pageAccess.has(patternsOf(site))
}

/**
 * Whether a page that may not be read is one that nobody lets an extension into: its address stays
 * hidden although the reader has clicked the button, or let the extension into all pages. Chromium
 * says so itself, Firefox by the same words as where nobody has asked.
 */
async function isShut(tabId: number, site: string | null): Promise<boolean> {
  return site === null && ((await askedTabs.has(tabId)) || pageAccess.has(ALL_PAGES))
}

async function describeFromOutside(tabId: number): Promise<Asked> {
  const { title = '', url = '' } = await browser.tabs.get(tabId)
  return { kind: 'not-chinese', title, url }
}
