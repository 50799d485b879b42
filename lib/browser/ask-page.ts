import { browser } from 'wxt/browser'
import { pageDay } from '#lib/report/page-day.ts'
import type { Span } from '#lib/text/span.ts'
import { bringSession } from './bring-session.ts'
import { messenger } from './messenger.ts'
import type { PageState } from './page-state.ts'

/** A page that was compared; `day` is the one that it was published on, where it says so. */
export type CheckedPage = Extract<PageState, { kind: 'checked' }> & { readonly day: string | null }

/** `forbidden`: extensions may not read it (the browser's own, its store, another extension's). */
export type Asked =
  CheckedPage | Exclude<PageState, { kind: 'checked' }> | { readonly kind: 'forbidden' }

/** What runs in every page; it returns whether the page has Chinese. */
const SCRIPT = '/page.js'
const STYLE = '/assets/page.css'

/**
 * What the page of a tab says about itself. A page that was there before the extension has nobody
 * to answer, and so has one without Chinese: the content script is run there first, and tells them
 * apart. `afresh` has the page compared once more.
 */
export async function askPage(tabId: number, afresh = false): Promise<Asked> {
  try {
    return await describePage(tabId, afresh)
  } catch {
    // Nobody there; what goes wrong in a page that answers is a state, not a rejection.
    const answers = await bringAnswerer(tabId)
    if (answers === null) return { kind: 'forbidden' }
    return answers ? describePage(tabId, afresh) : describeFromOutside(tabId)
  }
}

/** Scrolls the page of a tab to a span of its text and lights it up; false where it is gone. */
export function revealPassage(tabId: number, page: Span): Promise<boolean> {
  return messenger.sendMessage('revealPassage', page, tabId)
}

async function describePage(tabId: number, afresh: boolean): Promise<Asked> {
  const state = await messenger.sendMessage('describePage', { afresh }, tabId)
  if (state.kind !== 'checked') return state
  return { ...state, day: pageDay(state.dates, today()) }
}

const today = () => new Date().toISOString().slice(0, 10)

async function describeFromOutside(tabId: number): Promise<Asked> {
  const { title = '', url = '' } = await browser.tabs.get(tabId)
  return { kind: 'not-chinese', title, url }
}

/** Whether somebody answers in the page now; `null` where the browser does not let extensions in. */
async function bringAnswerer(tabId: number): Promise<boolean | null> {
  try {
    const target = { tabId }
    await browser.scripting.insertCSS({ target, files: [STYLE] })
    const [frame] = await browser.scripting.executeScript({ target, files: [SCRIPT] })
    if (frame?.result !== true) return false
    await bringSession(tabId)
    return true
  } catch {
    return null
  }
}
