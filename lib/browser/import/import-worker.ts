import { importArchive, importText, isArchiveFile, type ImportResult } from '#lib/archive/import.ts'
import { ownReports } from '#lib/browser/archive/own-reports.ts'
import type { FromImporter, ToImporter } from './import-messages.ts'

/** Reads files apart from the panel, which stays free; the panel ends it when nobody needs it. */
let taken: ReadonlySet<string> = new Set()

const tell = (message: FromImporter) => postMessage(message)
const isTaken = (source: string) => taken.has(source)

/** Stages what was read and tells of it: so many files, or so much of one. */
async function take(results: readonly ImportResult[], files: number): Promise<void> {
  const reports = results.flatMap((result) => (result.ok ? result.reports : []))
  const faults = results.flatMap((result) => (result.ok ? [] : [result.message]))
  tell({ kind: 'part', rows: await ownReports.stage(reports), faults, files })
}

async function readArchive(file: File): Promise<void> {
  let bytes = 0
  async function* pieces(): AsyncGenerator<string> {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    const reader = file.stream().getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      bytes += part.value.byteLength
      yield decoder.decode(part.value, { stream: true })
    }
    yield decoder.decode()
  }
  for await (const result of importArchive(file.name, pieces(), isTaken)) {
    const share = bytes / Math.max(1, file.size)
    bytes = 0
    await take([result], share)
  }
}

/** Where a file is not UTF-8, as a fault of any file is told; the decoder itself does not say. */
async function encodingFault(file: File): Promise<ImportResult> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return importText({ name: file.name, bytes }, isTaken)
}

async function read(files: readonly File[]): Promise<void> {
  const texts: ImportResult[] = []
  let count = 0
  for (const file of files) {
    const { name } = file
    if (isArchiveFile(name))
      await readArchive(file).catch(async (error: unknown) => {
        if (!(error instanceof TypeError)) throw error
        texts.push(await encodingFault(file))
      })
    else {
      count++
      texts.push(importText({ name, bytes: new Uint8Array(await file.arrayBuffer()) }, isTaken))
    }
  }
  await take(texts, count)
}

async function answer(message: ToImporter): Promise<void> {
  if (message.kind === 'taken') {
    taken = new Set(message.sources)
    return
  }
  if (message.kind === 'read') await read(message.files)
  else await ownReports.commit(message.rows)
  tell({ kind: 'done' })
}

addEventListener('message', ({ data }: MessageEvent<ToImporter>) => {
  answer(data).catch((error: unknown) =>
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  )
})
