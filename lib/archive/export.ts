import { ARCHIVE_FORMAT, type ArchivedReport } from './archive.ts'

/** So many reports are a part: less than a message may carry, whatever they say. */
const REPORTS_A_PART = 250

/** A piece of a file, and where the next one begins; null after the last. */
export interface ExportPart {
  readonly json: string
  /** Index of a report. */
  readonly next: number | null
}

/**
 * A reader's reports as a JSON file, part by part: from the report at index `from` on. Put together,
 * the parts are what `importFile` and `loadArchive` read again.
 */
export function exportPart(reports: readonly ArchivedReport[], from: number): ExportPart {
  const next = from + REPORTS_A_PART
  const last = next >= reports.length
  const part = reports.slice(from, next).map((report) => JSON.stringify(report))
  const opening = from === 0 ? `{"format":${ARCHIVE_FORMAT},"reports":[` : ','
  return { json: opening + part.join(',') + (last ? ']}' : ''), next: last ? null : next }
}
