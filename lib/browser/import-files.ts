import type { Added } from './answer-archive.ts'
import { askTwice } from './ask-twice.ts'
import { importParts } from './import-parts.ts'
import { interfaceText } from './interface-text.ts'
import { messenger } from './messenger.ts'

/** How far an import is. */
export interface Importing {
  /** Reports so far. */
  readonly read: number
  /** Of the files that were chosen, 0–1; null while what was read is being added. */
  readonly share: number | null
}

/**
 * Has the background add all reports of these files or, where one cannot be taken, none. Null where
 * the reader called it off through `stop`.
 */
export async function importFiles(
  files: readonly File[],
  onProgress: (importing: Importing) => void,
  stop: AbortSignal,
): Promise<Added | null> {
  const importId = `${Date.now()}-${crypto.randomUUID()}`
  const total = files.reduce((sum, { size }) => sum + size, 0)
  const seen = new Set<string>()
  const faults: string[] = []
  let done = 0
  onProgress({ read: 0, share: 0 })
  try {
    for await (const { files: sent, bytes } of importParts(files)) {
      if (stop.aborted) return null
      const part = { importId, files: sent }
      const read = await askTwice(() => messenger.sendMessage('importPart', part))
      for (const source of read.sources)
        if (seen.has(source)) faults.push(interfaceText('importTwice', source))
        else seen.add(source)
      faults.push(...read.faults)
      done += bytes
      onProgress({ read: seen.size, share: total > 0 ? done / total : 1 })
    }
    if (stop.aborted) return null
    if (faults.length > 0) return { ok: false, faults }
    onProgress({ read: seen.size, share: null })
    return await messenger.sendMessage('endImport', importId)
  } finally {
    // Forgets what was put aside; after the end nothing is.
    await messenger.sendMessage('dropImport', importId)
  }
}
