import { archiveReport } from './archive-report.ts'
import { type Archive, ARCHIVE_FORMAT } from './archive.ts'
import { ArchiveError } from './archive-error.ts'

/** A raw text and the name that it goes by. */
export interface SourceText {
  readonly source: string
  readonly text: string
}

/**
 * The archive of `sources`, in their order.
 * @throws {ReportError} at the first text that is no report
 * @throws {ArchiveError} where two sources have one name
 */
export function buildArchive(sources: readonly SourceText[]): Archive {
  const seen = new Set<string>()
  const reports = sources.map(({ source, text }, i) => {
    const place = { report: i + 1, source, field: '' }
    if (seen.has(source)) throw new ArchiveError('twice', place, 'two sources have this name')
    seen.add(source)
    return archiveReport(text, source)
  })
  return { format: ARCHIVE_FORMAT, reports }
}
