import type { CheckedPage } from './dated-page.ts'

/** A page as it was read, to be shown when its tab is gone. */
export interface PageCopy {
  readonly page: CheckedPage
  /** ISO 8601. */
  readonly readAt: string
}

const KEY = 'page'

/**
 * Keeps the copy for as long as this tab lives, reloads and restored sessions included. A page that
 * is too long for it (5 million characters) is not kept: then its own tab has to stay.
 */
export function keepPage(page: CheckedPage): void {
  const copy: PageCopy = { page, readAt: new Date().toISOString() }
  try {
    sessionStorage.setItem(KEY, JSON.stringify(copy))
  } catch {
    sessionStorage.removeItem(KEY)
  }
}

/** What `keepPage` kept in this tab; nothing else writes there. */
export function keptPage(): PageCopy | null {
  const kept = sessionStorage.getItem(KEY)
  return kept === null ? null : (JSON.parse(kept) as PageCopy)
}
