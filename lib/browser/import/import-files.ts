import { isPageFile } from '#lib/archive/file-kind.ts'
import { findRivals } from '#lib/archive/find-rivals.ts'
import { faultIn } from '#lib/archive/import-fault.ts'
import type { Added } from '#lib/browser/answer-archive.ts'
import { ownReports } from '#lib/browser/archive/own-reports.ts'
import { askTwice } from '#lib/browser/ask-twice.ts'
import { messenger } from '#lib/browser/messenger.ts'
import { packagedArchive } from '#lib/browser/packaged-archive.ts'
import type { ToRead } from './import-messages.ts'
import { Importers } from './importers.ts'
import { jobsOf, type Chosen } from './jobs-of.ts'
import { readSavedPage } from './read-saved-page.ts'

/** How far an import is. */
export interface Importing {
  /** Reports so far. */
  readonly read: number
  /** Of the files that were chosen, 0–1; null while what was read is being added. */
  readonly share: number | null
}

/** One import at a time, in whatever window: what nobody imports and nobody added is swept away. */
const LOCK = 'import'

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

/** What a worker can read of a job's files: pages as text; of a page that cannot be read the fault. */
async function toRead(job: readonly Chosen[], stop: AbortSignal): Promise<ToRead[]> {
  const files: ToRead[] = []
  for (const one of job) {
    const { at, file } = one
    const { name } = file
    const page = isPageFile(name) ? await readSavedPage(file, stop) : null
    if (typeof page === 'object' && page) one.fault = page
    else files.push({ at, name, content: page ?? file })
  }
  return files
}

/** Adds each file that was read as a whole or not at all. */
async function add(files: readonly Chosen[], importers: Importers): Promise<Added> {
  const read = files.filter(({ fault }) => !fault)
  const rivals = findRivals(
    read.map(({ file, rows }) => ({ name: file.name, sources: rows.map(({ source }) => source) })),
  )
  for (const [i, fault] of rivals.entries()) read[i]!.fault = fault
  const wanted = read.filter(({ fault }) => !fault)
  const refusals = await importers.commit(wanted.map(({ rows }) => rows))
  for (const [i, refusal] of refusals.entries())
    if (refusal) wanted[i]!.fault = faultIn(wanted[i]!.file.name, refusal)
  const added = files.filter(({ fault }) => !fault)
  return {
    count: added.reduce((sum, { rows }) => sum + rows.length, 0),
    faults: files.flatMap(({ fault }) => fault ?? []),
  }
}

async function importAll(
  chosen: readonly File[],
  onProgress: (importing: Importing) => void,
  stop: AbortSignal,
): Promise<Added> {
  const files = chosen.map((file, at): Chosen => ({ at, file, rows: [], fault: null }))
  const jobs = jobsOf(files)
  const importers = new Importers(jobs.length, await takenSources())
  let [done, read] = [0, 0]
  try {
    const reading = importers.read(
      jobs,
      (job) => toRead(job, stop),
      (part) => {
        for (const { at, rows, fault } of part.parts) {
          files[at]!.rows.push(...rows)
          files[at]!.fault ??= fault
          read += rows.length
        }
        done += part.files
        // Counted, not weighed: the size of a file is asked of the disk, and the panel would wait for it.
        onProgress({ read, share: done / files.length })
      },
    )
    await Promise.race([reading, calledOff(stop)])
    onProgress({ read, share: null })
    return await add(files, importers)
  } finally {
    importers.end()
  }
}

/**
 * Adds the reports of these files to the archive, each file as a whole or not at all. Workers read them
 * and put them aside; only at the end all that can be taken become reports, in one moment. Null where the
 * reader called it off through `stop`: then nothing is added.
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
      const added = await importAll(files, onProgress, stop).catch(async (error: unknown) => {
        await ownReports.sweep()
        throw error
      })
      if (added.faults.length > 0) await ownReports.sweep()
      if (added.count > 0) await askTwice(() => messenger.sendMessage('reportsImported'))
      return added
    })
  } catch (error) {
    if (stop.aborted) return null
    throw error
  }
}
