import type { WordConflict, WordListError } from '#lib/script/word-list.ts'

/** What came of the last change of the reader's own words. */
export type WordOutcome =
  | { readonly kind: 'put' | 'removed'; readonly count: number }
  | {
      readonly kind: 'imported'
      readonly added: number
      readonly same: number
      readonly conflicts: readonly WordConflict[]
      readonly errors: readonly WordListError[]
    }
  | { readonly kind: 'full' | 'undone' }
  /** `reason` is for people who report the fault. */
  | { readonly kind: 'failed'; readonly reason: string }
