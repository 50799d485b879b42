import type { SentFile } from './answer-import.ts'
import { readAsDataUrl } from './read-as-data-url.ts'

/** What is sent at once: so many files or bytes, less than a second of work and one message. */
const MOST_FILES = 16
const MOST_BYTES = 200_000
/** And of an archive in one file so many reports. */
const MOST_REPORTS = 50

/** Files, or parts of one, that are sent together. */
export interface ImportPart {
  readonly files: readonly SentFile[]
  /** Bytes of the chosen files that these are. */
  readonly bytes: number
}

const isLargeArchive = ({ name, size }: File) => /\.json$/i.test(name) && size > MOST_BYTES

/** The reports of an archive, or null where the file is none: whoever reads it says what is wrong. */
async function reportsIn(file: File): Promise<{ format: unknown; reports: unknown[] } | null> {
  try {
    const { format, reports } = JSON.parse((await file.text()).replace(/^\ufeff/, ''))
    return Array.isArray(reports) ? { format, reports } : null
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null
    throw error
  }
}

async function* archiveParts(file: File): AsyncGenerator<ImportPart> {
  const archive = await reportsIn(file)
  if (!archive) {
    yield { files: [await sent(file)], bytes: file.size }
    return
  }
  const { format, reports } = archive
  for (let from = 0; from < reports.length || from === 0; from += MOST_REPORTS) {
    const part = reports.slice(from, from + MOST_REPORTS)
    const json = new Blob([JSON.stringify({ format, reports: part })])
    const dataUrl = await readAsDataUrl(json)
    const bytes = (file.size * part.length) / (reports.length || 1)
    yield { files: [{ name: file.name, dataUrl, from }], bytes }
  }
}

async function sent(file: File): Promise<SentFile> {
  return { name: file.name, dataUrl: await readAsDataUrl(file), from: 0 }
}

/** The files that a reader chose, in parts that a message can carry, in their order. */
export async function* importParts(files: readonly File[]): AsyncGenerator<ImportPart> {
  let waiting: File[] = []
  let bytes = 0
  const part = async (): Promise<ImportPart> => {
    const now = { files: await Promise.all(waiting.map(sent)), bytes }
    waiting = []
    bytes = 0
    return now
  }
  for (const file of files) {
    if (isLargeArchive(file)) {
      yield* archiveParts(file)
      continue
    }
    waiting.push(file)
    bytes += file.size
    if (waiting.length === MOST_FILES || bytes > MOST_BYTES) yield await part()
  }
  if (waiting.length) yield await part()
}
