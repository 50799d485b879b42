import { isArchiveFile } from '#lib/archive/file-kind.ts'
import type { ImportFault } from '#lib/archive/import-fault.ts'
import type { CatalogueRow } from '#lib/browser/archive/database.ts'

/** What is known of a file that was chosen. */
export interface Chosen {
  readonly at: number
  readonly file: File
  /** Its reports, staged. */
  readonly rows: CatalogueRow[]
  fault: ImportFault | null
}

/** So many texts are read and stored at once: some tens of milliseconds. */
const FILES_A_JOB = 16

/** The files in jobs for a worker, in their order; an archive is a job of its own. */
export function jobsOf(files: readonly Chosen[]): Chosen[][] {
  const jobs: Chosen[][] = []
  let texts: Chosen[] | null = null
  for (const one of files) {
    if (isArchiveFile(one.file.name)) jobs.push([one])
    else if (texts && texts.length < FILES_A_JOB) texts.push(one)
    else jobs.push((texts = [one]))
  }
  return jobs
}
