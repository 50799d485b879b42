import { faultIn, faultOf, type ImportFault } from '#lib/archive/import-fault.ts'
import { layoutless } from '#lib/browser/layoutless.ts'
import { readPage } from '#lib/browser/read-page.ts'
import { decodePage } from '#lib/report/decode-page.ts'
import { withTitle } from '#lib/report/with-title.ts'

/** The article of a markup, with its title. Parsed, nothing in it runs, loads or is laid out. */
async function articleOf(markup: string, signal: AbortSignal): Promise<string> {
  const { body, title } = new DOMParser().parseFromString(markup, 'text/html')
  const { text } = await readPage(body, signal, layoutless)
  return withTitle(title.trim().replace(/\s+/g, ' '), text)
}

/** The article of a page that was saved as a file, as text, or why it cannot be read. */
export async function readSavedPage(
  file: File,
  signal: AbortSignal,
): Promise<string | ImportFault> {
  const { name } = file
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return await articleOf(decodePage(bytes, name), signal)
  } catch (error) {
    if (signal.aborted) throw error
    if (error instanceof DOMException) return faultIn(name, 'unreadable')
    const message = error instanceof Error ? error.message : String(error)
    return faultOf(name, error) ?? faultIn(name, 'failed', message)
  }
}
