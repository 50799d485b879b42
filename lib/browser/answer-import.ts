import { archiveAdded, archiveAtHand } from './archive-at-hand.ts'
import type { Added } from './answer-archive.ts'
import { messenger } from './messenger.ts'
import { slices } from './slices.ts'
import { ownReports } from './stores.ts'

/** A file as a message can carry it, or part of one. */
export interface SentFile {
  readonly name: string
  /** `data:…;base64,…` */
  readonly dataUrl: string
  /** How many reports of the file came before. */
  readonly from: number
}

/** Some files of an import. The name of an import begins with the time, in ms. */
export interface SentPart {
  readonly importId: string
  readonly files: readonly SentFile[]
}

/** What came of a part: the reports that were read, and one line a fault, for people. */
export interface PartRead {
  readonly sources: readonly string[]
  readonly faults: readonly string[]
}

/** What an import put aside so long ago, in ms, nobody will add any more. */
const STALE = 6 * 3_600_000

/**
 * Answers a panel that imports: parts are read and put aside, and only all of them together become
 * reports. Between two files others are let through; if the background is killed, the part that it was
 * reading may be sent again. To be called at every start.
 */
export function answerImport(): void {
  messenger.onMessage('importPart', ({ data }) => readPart(data))
  messenger.onMessage('dropImport', ({ data: importId }) => ownReports.dropStaged(importId))
  messenger.onMessage('endImport', async ({ data: importId }): Promise<Added> => {
    const reports = await ownReports.addStaged(importId)
    await archiveAdded(reports)
    await ownReports.dropStagedBefore(String(Date.now() - STALE))
    return { ok: true, count: reports.length }
  })
}

async function readPart({ importId, files }: SentPart): Promise<PartRead> {
  const { bySource } = await archiveAtHand()
  // Bundled into this file, it runs when it is asked for: few starts need the parser.
  const { importFile } = await import('#lib/archive/import.ts')
  const work = slices(new AbortController().signal)
  const faults: string[] = []
  const sources: string[] = []
  for (const { name, dataUrl, from } of files) {
    const bytes = new Uint8Array(await (await fetch(dataUrl)).arrayBuffer())
    const result = importFile({ name, bytes, from }, (source) => bySource.has(source))
    if (result.ok) {
      sources.push(...result.reports.map(({ source }) => source))
      await ownReports.stage(importId, result.reports)
    } else faults.push(result.failure.message)
    await work.rest()
  }
  return { sources, faults }
}
