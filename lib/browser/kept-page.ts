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

/** Writes a copy, a part with each step. */
function* write(text: string): Generator<void, void> {
  forget()
  const parts = Math.ceil(text.length / PART)
  for (let part = 0; part < parts; part++) {
    sessionStorage.setItem(partKey(part), text.slice(part * PART, (part + 1) * PART))
    if (part + 1 < parts) yield
  }
  sessionStorage.setItem(KEY, String(parts))
}

/** Ends the writing of the copy before. */
let last = new AbortController()

/**
 * Keeps the copy for as long as this tab lives, reloads and restored sessions included; part by part,
 * whenever there is nothing better to do, and the rest when the reader leaves. A page that is too long
 * for it (5 million characters) is not kept: then its own tab has to stay.
 */
export function keepPage(page: CheckedPage): void {
  last.abort()
  last = new AbortController()
  const { signal } = last
  const copy: PageCopy = { page, readAt: new Date().toISOString() }
  const writing = write(JSON.stringify(copy))
  const go = (toTheEnd: boolean) => {
    if (signal.aborted) return
    try {
      let step = writing.next()
      while (toTheEnd && !step.done) step = writing.next()
      if (!step.done) requestIdleCallback(() => go(false))
    } catch {
      // There is no room for it.
      forget()
    }
  }
  requestIdleCallback(() => go(false))
  addEventListener('pagehide', () => go(true), { signal, once: true })
}

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
