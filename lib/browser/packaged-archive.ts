import { browser } from 'wxt/browser'
import type { Archive } from '#lib/archive/archive.ts'
import { loadArchive } from '#lib/archive/load.ts'

/** As the build wrote it. */
const PATH = '/archive.json'

/** The archive that comes with the extension. */
export async function packagedArchive(): Promise<Archive> {
  const response = await fetch(browser.runtime.getURL(PATH))
  return loadArchive(await response.json())
}
