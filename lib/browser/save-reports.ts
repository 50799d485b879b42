import { exportArchive } from '#lib/archive/export.ts'
import { ownReports } from './archive/own-reports.ts'
import { saveFile } from './save-file.ts'
import { slices } from './slices.ts'

/** Pieces of the file, in characters, from which they are handed to the browser. */
const PIECE = 1 << 20

/** Offers the reader's own reports as one file, which the archive imports again. */
export async function saveReports(): Promise<void> {
  const work = slices(new AbortController().signal)
  const parts: Blob[] = []
  let waiting: string[] = []
  let length = 0
  const handOver = () => {
    // The browser keeps what is in a blob out of the panel's memory.
    parts.push(new Blob(waiting))
    waiting = []
    length = 0
  }
  for await (const json of exportArchive(ownReports.all())) {
    waiting.push(json)
    length += json.length
    if (length > PIECE) handOver()
    if (work.due()) await work.rest()
  }
  handOver()
  saveFile('duidu-archive.json', 'application/json', ...parts)
}
