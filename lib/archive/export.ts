import { ARCHIVE_FORMAT, type ArchivedReport } from './archive.ts'

/** A reader's reports as one JSON file, which `importFiles` and `loadArchive` read again. */
export function exportArchive(reports: readonly ArchivedReport[]): string {
  return JSON.stringify({ format: ARCHIVE_FORMAT, reports })
}
