import type { CatalogueRow } from '#lib/browser/archive/database.ts'

/** Panel → worker. */
export type ToImporter =
  /** These sources are in the archive. To be told first. */
  | { readonly kind: 'taken'; readonly sources: readonly string[] }
  /** Read these files and stage their reports; answered by parts, and at last by `done`. */
  | { readonly kind: 'read'; readonly files: readonly File[] }
  /** Add these reports, which were staged, to the archive; answered by `done`. */
  | { readonly kind: 'commit'; readonly rows: readonly CatalogueRow[] }

/** Worker → panel. */
export type FromImporter =
  | {
      readonly kind: 'part'
      /** What was staged. */
      readonly rows: readonly CatalogueRow[]
      /** One line a fault, for people. */
      readonly faults: readonly string[]
      /** How many files these are; of an archive, what part of it. */
      readonly files: number
    }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly message: string }
