import { isArchiveFile } from '#lib/archive/file-kind.ts'
import { importArchive, importText, type ImportResult } from '#lib/archive/import.ts'
import { faultIn, faultOf, type ImportFault } from '#lib/archive/import-fault.ts'
import { ownReports } from '#lib/browser/archive/own-reports.ts'
import { decodeUtf8 } from '#lib/report/decode-utf8.ts'
import type { FromImporter, ToImporter, ToRead } from './import-messages.ts'

/** Reads files apart from the panel, which stays free; the panel ends it when nobody needs it. */
let taken: ReadonlySet<string> = new Set()

const tell = (message: FromImporter) => postMessage(message)
const isTaken = (source: string) => taken.has(source)

/** What came of a file, or of a part of one. */
interface Taken {
  readonly at: number
  readonly result: ImportResult
}

/** Stages what was read and tells of it: so many files, or so much of one. */
async function take(read: readonly Taken[], files: number): Promise<void> {
  const reportsOf = ({ result }: Taken) => (result.ok ? result.reports : [])
  const rows = await ownReports.stage(read.flatMap(reportsOf))
  let next = 0
  const parts = read.map((one) => ({
    at: one.at,
    rows: rows.slice(next, (next += reportsOf(one).length)),
    fault: one.result.ok ? null : one.result.fault,
  }))
  tell({ kind: 'part', parts, files })
}

/** One file that cannot be read, for whatever reason, does not keep the others out. */
function faultOfReading(name: string, error: unknown): ImportFault {
  if (error instanceof DOMException) return faultIn(name, 'unreadable')
  const message = error instanceof Error ? error.message : String(error)
  return faultOf(name, error) ?? faultIn(name, 'failed', message)
}

async function* piecesOf(file: File, onBytes: (count: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const reader = file.stream().getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    onBytes(part.value.byteLength)
    yield decoder.decode(part.value, { stream: true })
  }
  yield decoder.decode()
}

/** Where an archive is not UTF-8; the decoder itself does not say. */
async function encodingFault(file: File, error: unknown): Promise<ImportFault> {
  try {
    decodeUtf8(new Uint8Array(await file.arrayBuffer()), file.name)
    return faultOfReading(file.name, error)
  } catch (found) {
    const fault = faultOfReading(file.name, found)
    // Texts may be in other encodings; an archive is as it was exported.
    return fault.kind === 'encoding' ? { ...fault, kind: 'archive-encoding' } : fault
  }
}

async function readArchive(at: number, file: File): Promise<void> {
  let bytes = 0
  const results = importArchive(
    file.name,
    piecesOf(file, (count) => (bytes += count)),
    isTaken,
  )
  for (;;) {
    const next = await results.next().catch(async (error: unknown) => {
      const fault = await encodingFault(file, error)
      return { done: false, value: { ok: false, fault } } as const
    })
    if (next.done) return
    const share = bytes / Math.max(1, file.size)
    bytes = 0
    // What is not stored is no fault of the file: it ends the import.
    await take([{ at, result: next.value }], share)
  }
}

async function readText({ name, content }: ToRead): Promise<ImportResult> {
  try {
    const isRead = typeof content === 'string'
    return importText(
      { name, content: isRead ? content : new Uint8Array(await content.arrayBuffer()) },
      isTaken,
    )
  } catch (error) {
    return { ok: false, fault: faultOfReading(name, error) }
  }
}

async function read(files: readonly ToRead[]): Promise<void> {
  const texts: Taken[] = []
  for (const file of files) {
    const { at, name, content } = file
    if (typeof content !== 'string' && isArchiveFile(name)) await readArchive(at, content)
    else texts.push({ at, result: await readText(file) })
  }
  if (texts.length > 0) await take(texts, texts.length)
}

async function answer(message: ToImporter): Promise<void> {
  if (message.kind === 'taken') taken = new Set(message.sources)
  else if (message.kind === 'read') {
    await read(message.files)
    tell({ kind: 'done' })
  } else tell({ kind: 'committed', refusals: await ownReports.commit(message.files) })
}

addEventListener('message', ({ data }: MessageEvent<ToImporter>) => {
  answer(data).catch((error: unknown) =>
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  )
})
