import { decodeReport } from '#lib/report/decode.ts'
import { ReportError } from '#lib/report/report-error.ts'
import { ArchiveError } from './archive-error.ts'
import { archiveReport } from './archive-report.ts'
import { ARCHIVE_FORMAT, type ArchivedReport } from './archive.ts'
import { loadArchive } from './load.ts'
import { ArchiveSplitter } from './split-archive.ts'

/** A file that a reader chose. */
export interface ImportFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** All reports of a file or of a part of one, or why not: for people, naming file and place. */
export type ImportResult =
  | { readonly ok: true; readonly reports: readonly ArchivedReport[] }
  | { readonly ok: false; readonly message: string }

/** So many reports of an archive are handed on at once. */
const REPORTS_A_PART = 32

/** Whether a file is an archive that was exported; all others are raw texts. */
export const isArchiveFile = (name: string) => /\.json$/i.test(name)

function messageOf(name: string, error: unknown): string {
  if (error instanceof ReportError) return error.message
  if (error instanceof ArchiveError || error instanceof SyntaxError)
    return `${name}: ${error.message}`
  throw error
}

function read(
  name: string,
  isTaken: (source: string) => boolean,
  readReports: () => readonly ArchivedReport[],
): ImportResult {
  try {
    const reports = readReports()
    const taken = reports.find(({ source }) => isTaken(source))
    if (taken) throw new ArchiveError(taken.source, 'the archive has a report of this name')
    return { ok: true, reports }
  } catch (error) {
    return { ok: false, message: messageOf(name, error) }
  }
}

/**
 * Reads a raw text as a report. It fails where `isTaken` knows it, by its source, which is the name of
 * the file.
 */
export function importText(file: ImportFile, isTaken: (source: string) => boolean): ImportResult {
  const { name, bytes } = file
  return read(name, isTaken, () => [archiveReport(decodeReport(bytes, name), name)])
}

/**
 * Reads an archive as `exportPart` wrote it, while its text comes in `pieces`: part by part, the first
 * failure being the last. Whether the file was whole is known only at its end.
 */
export async function* importArchive(
  name: string,
  pieces: AsyncIterable<string>,
  isTaken: (source: string) => boolean,
): AsyncGenerator<ImportResult> {
  const splitter = new ArchiveSplitter()
  const load = (texts: readonly string[], before: number) =>
    read(name, isTaken, () => {
      const reports = texts.map((text): unknown => JSON.parse(text))
      return loadArchive({ format: ARCHIVE_FORMAT, reports }, before).reports
    })
  let before = 0
  for await (const piece of pieces) {
    const texts = splitter.push(piece)
    for (let from = 0; from < texts.length; from += REPORTS_A_PART) {
      const part = texts.slice(from, from + REPORTS_A_PART)
      const result = load(part, before)
      yield result
      if (!result.ok) return
      before += part.length
    }
  }
  yield read(name, isTaken, () => loadArchive(JSON.parse(splitter.end())).reports)
}
