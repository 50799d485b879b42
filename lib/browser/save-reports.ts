import { askTwice } from './ask-twice.ts'
import { messenger } from './messenger.ts'
import { saveFile } from './save-file.ts'

/** Offers the reader's own reports as one file, which the archive imports again. */
export async function saveReports(): Promise<void> {
  const parts: string[] = []
  for (let from: number | null = 0; from !== null;) {
    const at: number = from
    const part = await askTwice(() => messenger.sendMessage('exportReports', at))
    parts.push(part.json)
    from = part.next
  }
  saveFile('duidu-archive.json', 'application/json', ...parts)
}
