import type { CheckedPage } from './dated-page.ts'

/** A page as it was read, to be shown when its tab is gone. */
export interface PageCopy {
  readonly page: CheckedPage
  /** ISO 8601. */
  readonly readAt: string
}

const KEY = 'page'
/** So many parts are under `page`, the first of them under `page/0`. */
const partKey = (part: number) => `${KEY}/${part}`
/** The store takes what it is given there and then: so many characters at a time are not felt. */
const PART = 250_000

/**
 * Keeps the copy for as long as this tab lives, reloads and restored sessions included; part by part,
 * whenever there is nothing better to do. A page that is too long for it (5 million characters) is not
 * kept: then its own tab has to stay.
 */
export function keepPage(page: CheckedPage): void {
  const copy: PageCopy = { page, readAt: new Date().toISOString() }
  const text = JSON.stringify(copy)
  const parts = Math.ceil(text.length / PART)
  const copyNumber = ++copies
  forget()
  const keep = (part: number) => {
    if (copyNumber !== copies) return
    try {
      sessionStorage.setItem(partKey(part), text.slice(part * PART, (part + 1) * PART))
      if (part + 1 < parts) requestIdleCallback(() => keep(part + 1))
      else sessionStorage.setItem(KEY, String(parts))
    } catch {
      // There is no room for it.
      forget()
    }
  }
  requestIdleCallback(() => keep(0))
}

/** Counts the copies: a newer one ends the writing of the one before. */
let copies = 0

/** What `keepPage` kept in this tab, whole; nothing else writes there. */
export function keptPage(): PageCopy | null {
  const parts = Number(sessionStorage.getItem(KEY) ?? 0)
  if (parts === 0) return null
  const texts = Array.from({ length: parts }, (_, part) => sessionStorage.getItem(partKey(part)))
  return JSON.parse(texts.join('')) as PageCopy
}

function forget(): void {
  sessionStorage.clear()
}
