import { isArchiveFile } from '#lib/archive/import.ts'
import type { Added } from '#lib/browser/answer-archive.ts'
import type { CatalogueRow } from '#lib/browser/archive/database.ts'
import { ownReports } from '#lib/browser/archive/own-reports.ts'
import { askTwice } from '#lib/browser/ask-twice.ts'
import { interfaceText } from '#lib/browser/interface-text.ts'
import { messenger } from '#lib/browser/messenger.ts'
import { packagedArchive } from '#lib/browser/packaged-archive.ts'
import { Importers } from './importers.ts'

/** How far an import is. */
export interface Importing {
  /** Reports so far. */
  readonly read: number
  /** Of the files that were chosen, 0–1; null while what was read is being added. */
  readonly share: number | null
}

/** So many texts are read and stored at once: some tens of milliseconds. */
const FILES_A_JOB = 16
/** One import at a time, in whatever window: what nobody imports and nobody added is swept away. */
const LOCK = 'import'

/** The files in jobs for a worker, in their order; an archive is a job of its own. */
function jobsOf(files: readonly File[]): File[][] {
  const jobs: File[][] = []
  let texts: File[] | null = null
  for (const file of files) {
    if (isArchiveFile(file.name)) jobs.push([file])
    else if (texts && texts.length < FILES_A_JOB) texts.push(file)
    else jobs.push((texts = [file]))
  }
  return jobs
}

async function takenSources(): Promise<string[]> {
  const taken = (await packagedArchive()).reports.map(({ source }) => source)
  for await (const rows of ownReports.rows()) taken.push(...rows.map(({ source }) => source))
  return taken
}

/** Rejects once the reader has called it off. */
const calledOff = (stop: AbortSignal) =>
  new Promise<never>((_, reject) => {
    stop.addEventListener('abort', () => reject(stop.reason as Error))
    if (stop.aborted) reject(stop.reason as Error)
  })

async function read(
  files: readonly File[],
  onProgress: (importing: Importing) => void,
  stop: AbortSignal,
): Promise<Added> {
  const jobs = jobsOf(files)
  const importers = new Importers(jobs.length, await takenSources())
  const rows: CatalogueRow[] = []
  const seen = new Set<string>()
  const faults: string[][] = jobs.map(() => [])
  let done = 0
  try {
    const reading = importers.read(jobs, (part, job) => {
      for (const row of part.rows) {
        if (seen.has(row.source)) faults[job]!.push(interfaceText('importTwice', row.source))
        seen.add(row.source)
        rows.push(row)
      }
      faults[job]!.push(...part.faults)
      done += part.files
      // Counted, not weighed: the size of a file is asked of the disk, and the panel would wait for it.
      onProgress({ read: seen.size, share: done / files.length })
    })
    await Promise.race([reading, calledOff(stop)])
    if (faults.some((list) => list.length > 0)) return { ok: false, faults: faults.flat() }
    onProgress({ read: seen.size, share: null })
    await importers.commit(rows)
    return { ok: true, count: rows.length }
  } finally {
    importers.end()
  }
}

/**
 * Adds all reports of these files to the archive or, where one cannot be taken, none. Workers read them
 * and put them aside; only at the end all become reports, in one moment. Null where the reader called
 * it off through `stop`.
 */
export async function importFiles(
  files: readonly File[],
  onProgress: (importing: Importing) => void,
  stop: AbortSignal,
): Promise<Added | null> {
  onProgress({ read: 0, share: 0 })
  try {
    return await navigator.locks.request(LOCK, { signal: stop }, async () => {
      // Also what an import has left whose panel was closed.
      await ownReports.sweep()
      const added = await read(files, onProgress, stop).catch(async (error: unknown) => {
        await ownReports.sweep()
        throw error
      })
      if (!added.ok) await ownReports.sweep()
      else await askTwice(() => messenger.sendMessage('reportsImported'))
      return added
    })
  } catch (error) {
    if (stop.aborted) return null
    throw error
  }
}
