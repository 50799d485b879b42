import type { Span } from '#lib/text/span.ts'
import { Asked } from './asked.ts'

/** A passage that the reader chose on a page, to be shown beside its report. */
export interface AskedPassage {
  readonly tab: number
  readonly source: string
  /** In the page's text. */
  readonly page: Span
}

/** A wish that no panel took within so many ms is none any more. */
const FRESH = 10_000

export const askedPassages = new Asked<AskedPassage>('askedPassage', (stored) => {
  const { tab, source, page, at } = stored as Partial<AskedPassage & { at: number }>
  if (tab === undefined || source === undefined || page === undefined) return null
  return at !== undefined && Date.now() - at < FRESH ? { tab, source, page } : null
})
