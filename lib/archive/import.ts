import { decodeReport } from '#lib/report/decode.ts'
import { ReportError } from '#lib/report/report-error.ts'
import { ArchiveError } from './archive-error.ts'
import { archiveReport } from './archive-report.ts'
import type { ArchivedReport } from './archive.ts'
import { loadArchive } from './load.ts'

/** A file that a reader chose. */
export interface ImportFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** Of a file that comes in parts: how many of its reports came before these. */
  readonly from: number
}

/** Why a file was not taken: for people, naming the file and the place in it. */
interface ImportFailure {
  readonly name: string
  readonly message: string
}

/** All reports of a file, or why not. */
export type ImportResult =
  | { readonly ok: true; readonly reports: readonly ArchivedReport[] }
  | { readonly ok: false; readonly failure: ImportFailure }

const isJson = (name: string) => /\.json$/i.test(name)

/** @throws {ReportError | ArchiveError | SyntaxError} where the file cannot be taken */
function readFile({ name, bytes, from }: ImportFile): readonly ArchivedReport[] {
  const text = decodeReport(bytes, name)
  if (!isJson(name)) return [archiveReport(text, name)]
  return loadArchive(JSON.parse(text.replace(/^\ufeff/, '')), from).reports
}

function failureOf(name: string, error: unknown): ImportFailure {
  if (error instanceof ReportError) return { name, message: error.message }
  if (error instanceof ArchiveError || error instanceof SyntaxError)
    return { name, message: `${name}: ${error.message}` }
  throw error
}

/**
 * Reads a file as reports: `.json` as `exportArchive` wrote it, all others as raw text. It fails where
 * it brings a report that `isTaken` knows, by its source.
 */
export function importFile(file: ImportFile, isTaken: (source: string) => boolean): ImportResult {
  try {
    const reports = readFile(file)
    const taken = reports.find(({ source }) => isTaken(source))
    if (taken) throw new ArchiveError(taken.source, 'the archive has a report of this name')
    return { ok: true, reports }
  } catch (error) {
    return { ok: false, failure: failureOf(file.name, error) }
  }
}
