/**
 * What a reader wants to be shown of what the engine found. The engine's own floors stand: these
 * only leave out more, so the defaults leave out nothing.
 */
export interface Thresholds {
  /** Passages with fewer characters, on their longer side, are left out. */
  readonly leastLength: number
  /** Passages of which a smaller share of characters, 0–1, is the same on both sides are left out. */
  readonly leastSimilarity: number
  /** Stock phrases of the genre beside passages that were taken over. */
  readonly stock: 'shown' | 'hidden'
  /** Reports on the same matter in other words; `counted`: in the number on the toolbar button, too. */
  readonly topics: 'counted' | 'shown' | 'hidden'
}

/** What the engine itself asks of a passage; `settle-rivals.ts` says why. */
export const DEFAULT_THRESHOLDS: Thresholds = {
  leastLength: 22,
  leastSimilarity: 0.2,
  stock: 'shown',
  topics: 'counted',
}

/** Longest passage that can be asked for, in characters. */
export const MOST_LEAST_LENGTH = 300
/** More than this share of characters is never asked for: then nothing but copies would be left. */
export const MOST_LEAST_SIMILARITY = 0.95
