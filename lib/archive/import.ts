import { decodeReport } from '#lib/report/decode.ts'
import { archiveReport } from './archive-report.ts'
import { ARCHIVE_FORMAT, type ArchivedReport } from './archive.ts'
import { faultIn, faultOf, type ImportFault } from './import-fault.ts'
import { loadArchive } from './load.ts'
import { ArchiveSplitter } from './split-archive.ts'

/** A file that a reader chose: as it is, or the text of a page that was saved. */
export interface ImportFile {
  readonly name: string
  readonly content: Uint8Array | string
}

/** All reports of a file or of a part of one, or why not. */
export type ImportResult =
  | { readonly ok: true; readonly reports: readonly ArchivedReport[] }
  | { readonly ok: false; readonly fault: ImportFault }

/** So many reports of an archive are handed on at once. */
const REPORTS_A_PART = 32

/** `first`: how many reports of the file came before; null where the file is one report. */
function read(
  name: string,
  isTaken: (source: string) => boolean,
  first: number | null,
  readReports: () => readonly ArchivedReport[],
): ImportResult {
  try {
    const reports = readReports()
    const taken = reports.findIndex(({ source }) => isTaken(source))
    if (taken < 0) return { ok: true, reports }
    const fault = faultIn(name, 'taken')
    if (first === null) return { ok: false, fault }
    const place = { report: first + taken + 1, source: reports[taken]!.source, field: '' }
    return { ok: false, fault: { ...fault, place } }
  } catch (error) {
    const fault = faultOf(name, error)
    if (!fault) throw error
    return { ok: false, fault }
  }
}

/**
 * Reads a raw text as a report. It fails where `isTaken` knows it, by its source, which is the name of
 * the file.
 */
export function importText(file: ImportFile, isTaken: (source: string) => boolean): ImportResult {
  const { name, content } = file
  return read(name, isTaken, null, () => {
    const text = typeof content === 'string' ? content : decodeReport(content, name)
    return [archiveReport(text, name)]
  })
}

/**
 * Reads an archive as `exportArchive` wrote it, while its text comes in `pieces`: part by part, the first
 * failure being the last. Whether the file was whole is known only at its end.
 */
export async function* importArchive(
  name: string,
  pieces: AsyncIterable<string>,
  isTaken: (source: string) => boolean,
): AsyncGenerator<ImportResult> {
  const splitter = new ArchiveSplitter()
  const load = (texts: readonly string[], before: number) =>
    read(name, isTaken, before, () => {
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
  yield read(name, isTaken, before, () => loadArchive(JSON.parse(splitter.end())).reports)
}
