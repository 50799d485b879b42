import { browser } from 'wxt/browser'
import type { Archive } from '#lib/archive/archive.ts'
import { loadArchive } from '#lib/archive/load.ts'

/** The packaged archive, as the build wrote it. */
const PACKAGED = '/archive.json'

let loading: Promise<Archive> | null = null

/** The archive that pages are compared with: read at first use, once for a life of the background. */
export function archiveAtHand(): Promise<Archive> {
  loading ??= load().catch((error: unknown) => {
    // What went wrong once (a disk that sleeps) must not stay wrong until the browser is restarted.
    loading = null
    throw error
  })
  return loading
}

async function load(): Promise<Archive> {
  const response = await fetch(browser.runtime.getURL(PACKAGED))
  return loadArchive(await response.json())
}
