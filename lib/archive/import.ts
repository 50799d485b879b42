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
}

/** Why a file was not taken: for people, naming the file and the place in it. */
interface ImportFailure {
  readonly name: string
  readonly message: string
}

/** All reports of all files, or why not: nothing is half imported. */
export type ImportResult =
  | { readonly ok: true; readonly reports: readonly ArchivedReport[] }
  | { readonly ok: false; readonly failures: readonly ImportFailure[] }

const isJson = (name: string) => /\.json$/i.test(name)

/** @throws {ReportError | ArchiveError | SyntaxError} where the file cannot be taken */
function readFile({ name, bytes }: ImportFile): readonly ArchivedReport[] {
  const text = decodeReport(bytes, name)
  if (!isJson(name)) return [archiveReport(text, name)]
  return loadArchive(JSON.parse(text.replace(/^\ufeff/, ''))).reports
}

function failureOf(name: string, error: unknown): ImportFailure {
  if (error instanceof ReportError) return { name, message: error.message }
  if (error instanceof ArchiveError || error instanceof SyntaxError)
    return { name, message: `${name}: ${error.message}` }
  throw error
}

/**
 * Reads files as reports: `.json` as `exportArchive` wrote it, all others as raw text. `taken` are
 * the sources that the archive holds already; a file that brings one of them again fails.
 */
export function importFiles(
  files: readonly ImportFile[],
  taken: ReadonlySet<string>,
): ImportResult {
  const reports = new Map<string, ArchivedReport>()
  const failures: ImportFailure[] = []
  for (const file of files)
    try {
      for (const report of readFile(file)) {
        if (taken.has(report.source) || reports.has(report.source))
          throw new ArchiveError(report.source, 'the archive has a report of this name')
        reports.set(report.source, report)
      }
    } catch (error) {
      failures.push(failureOf(file.name, error))
    }
  if (failures.length > 0) return { ok: false, failures }
  return { ok: true, reports: [...reports.values()] }
}
