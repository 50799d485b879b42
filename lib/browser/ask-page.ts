import { browser } from 'wxt/browser'
import { isChecked } from '#lib/settings/is-checked.ts'
import type { Span } from '#lib/text/span.ts'
import { askedTabs } from './asked-tabs.ts'
import { bringChecker } from './bring-checker.ts'
import { foreignFrame } from './foreign-frame.ts'
import { lookFromOutside } from './look-from-outside.ts'
import { messenger } from './messenger.ts'
import { pageAccess } from './page-access.ts'
import { patternsOf, WEB_PAGES } from './page-patterns.ts'
import type { PageState } from './page-state.ts'
import { settingsStore } from './settings-store.ts'
import { siteOf } from './site-of.ts'

/** What a page says of itself, or why nobody has asked it. */
export type Asked =
  | Exclude<PageState, { kind: 'not-chinese' }>
  /** Too little Chinese; `frame` is the address of a frame that may have more, and may not be read. */
  | {
      readonly kind: 'not-chinese'
      readonly title: string
      readonly url: string
      readonly frame: string | null
    }
  /** A page that extensions may not read: the browser's own, its store, another extension's. */
  | { readonly kind: 'forbidden' }
  /** One of the extension's own pages. */
  | { readonly kind: 'own' }
  /** A document that the browser shows, but has no page of: its text cannot be read. */
  | { readonly kind: 'pdf'; readonly title: string; readonly url: string }
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
  const asked = await ask(tabId, afresh)
  return asked.kind === 'not-chinese' ? { ...asked, frame: await foreignFrame(tabId) } : asked
}

async function ask(tabId: number, afresh: boolean): Promise<Asked | PageState> {
  try {
    return await describePage(tabId, afresh)
  } catch {
    // Nobody there; what goes wrong in a page that answers is a state, not a rejection.
    const { url, title = '' } = await browser.tabs.get(tabId)
    if (url?.startsWith(browser.runtime.getURL('/'))) return { kind: 'own' }
    const site = url === undefined ? null : siteOf(url)
    if (!(await isWanted(tabId, site))) return unasked(tabId, site)
    const brought = await bringChecker(tabId)
    if (brought === 'chinese') return describePage(tabId, afresh)
    if (brought === 'not-chinese') return describeFromOutside(tabId)
    const shut = brought === 'closed' || (await isShut(tabId, site))
    if (!shut) return { kind: 'unasked', site }
    return url && PDF_ADDRESS.test(url) ? { kind: 'pdf', title, url } : { kind: 'forbidden' }
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

function describePage(tabId: number, afresh: boolean): Promise<PageState> {
  return messenger.sendMessage('describePage', { afresh }, tabId)
}

const PDF = 'application/pdf'
/** Firefox lets nobody look into its PDF viewer: all that tells a PDF there is its address. */
const PDF_ADDRESS = /^[^?#]*\.pdf(?:[?#]|$)/i

/** No reader shall be sent to click a button that opens nothing: where that is known, it is told. */
async function unasked(tabId: number, site: string | null): Promise<Asked> {
  const closed = (await lookFromOutside(tabId)) === 'closed'
  return closed ? { kind: 'forbidden' } : { kind: 'unasked', site }
}

async function isWanted(tabId: number, site: string | null): Promise<boolean> {
  if (await askedTabs.has(tabId)) return true
  if (!isChecked(await settingsStore.load(), site)) return false
  // A click that was meant for another page of the site may have left a way in.
  return site === null || pageAccess.has(patternsOf(site))
}

/**
 * Whether a page that may not be read is one that nobody lets an extension into: the reader has clicked
 * the button there, or has let the extension into such pages. Chromium says so itself, Firefox by the
 * same words as where nobody has asked.
 */
async function isShut(tabId: number, site: string | null): Promise<boolean> {
  // Who may read all of the web and is told no address is not on the web.
  const patterns = site === null ? WEB_PAGES : patternsOf(site)
  return (await askedTabs.has(tabId)) || pageAccess.has(patterns)
}

async function describeFromOutside(tabId: number): Promise<Asked | PageState> {
  const { title = '', url = '' } = await browser.tabs.get(tabId)
  const found = await lookFromOutside(tabId)
  const isPdf = typeof found === 'object' && found.type === PDF
  return isPdf ? { kind: 'pdf', title, url } : { kind: 'not-chinese', title, url }
}
