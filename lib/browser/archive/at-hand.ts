import type { ArchivedReport } from '#lib/archive/archive.ts'
import type { ArchiveIndex } from '#lib/archive/build-index.ts'
import type { Wanted } from '#lib/archive/wanted.ts'

/** All reports, the packaged ones and the reader's own, and what finds something in them. */
export interface ArchiveAtHand {
  readonly packaged: readonly ArchivedReport[]
  /** Why reports of the reader's own are missing, or null where they are all there. */
  readonly trouble: string | null
  /**
   * Does work that reads reports: what a step wants is read before the next one. Nothing is found in
   * reports of the sources `without`.
   */
  run<T>(
    make: (index: ArchiveIndex) => Generator<Wanted, T>,
    without?: readonly string[],
  ): Promise<T>
  /** Brings what look-ups need: before it the index has no filters. */
  bringFilters(): Promise<void>
  /** Those of the reports with these sources that are there, in this order. */
  read(sources: readonly string[]): Promise<ArchivedReport[]>
  /** The first reports of the archive, at most `count`. */
  first(count: number): Promise<ArchivedReport[]>
}
