import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { archiveReport } from '#lib/archive/archive-report.ts'
import type { Archive, ArchivedReport } from '#lib/archive/archive.ts'
import { decodeReport } from '#lib/report/decode.ts'
import { readBytes } from './input.ts'

const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url))

async function textFiles(dir: string): Promise<string[]> {
  try {
    return (await readdir(dir)).filter((name) => name.endsWith('.txt')).sort()
  } catch (error) {
    throw new Error(`${dir}: not a folder that can be read`, { cause: error })
  }
}

/**
 * The archive of all `.txt` files in a folder, the bundled reports where none is named. A file that
 * cannot become a report goes to `complain`; the others are still read.
 * @throws Error where the folder cannot be read or holds no report
 */
export async function readArchive(
  dir: string | undefined,
  complain: (error: unknown) => void,
): Promise<Archive> {
  const folder = dir ?? SEEDS
  const reports: ArchivedReport[] = []
  for (const name of await textFiles(folder)) {
    try {
      const bytes = await readBytes(join(folder, name))
      reports.push(archiveReport(decodeReport(bytes, name), name))
    } catch (error) {
      complain(error)
    }
  }
  if (reports.length === 0) throw new Error(`${folder}: no report in it (.txt files)`)
  return { format: 1, reports }
}
