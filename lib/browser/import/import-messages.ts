import type { ImportFault } from '#lib/archive/import-fault.ts'
import type { CatalogueRow } from '#lib/browser/archive/database.ts'
import type { Refusal } from '#lib/browser/archive/own-reports.ts'

/** A file to be read. */
export interface ToRead {
  /** Its place among those that were chosen. */
  readonly at: number
  readonly name: string
  /** The file as it is or, of a page that was saved, its text: a worker has no parser for pages. */
  readonly content: File | string
}

/** What was read of a file. */
export interface FilePart {
  readonly at: number
  /** What was staged. */
  readonly rows: readonly CatalogueRow[]
  readonly fault: ImportFault | null
}

/** Panel → worker. */
export type ToImporter =
  /** These sources are in the archive. To be told first. */
  | { readonly kind: 'taken'; readonly sources: readonly string[] }
  /** Read these files and stage their reports; answered by parts, and at last by `done`. */
  | { readonly kind: 'read'; readonly files: readonly ToRead[] }
  /** Add the reports of these files, which were staged, to the archive; answered by `committed`. */
  | { readonly kind: 'commit'; readonly files: readonly (readonly CatalogueRow[])[] }

/** Worker → panel. */
export type FromImporter =
  | {
      readonly kind: 'part'
      readonly parts: readonly FilePart[]
      /** How many files these are; of an archive, what part of it. */
      readonly files: number
    }
  | { readonly kind: 'done' }
  /** For each of the files why it was not added, or null. */
  | { readonly kind: 'committed'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'failed'; readonly message: string }
