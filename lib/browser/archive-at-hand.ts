import { browser } from 'wxt/browser'
import { buildIndex, type ArchiveIndex } from '#lib/archive/build-index.ts'
import { loadArchive } from '#lib/archive/load.ts'

/** The packaged archive, as the build wrote it. */
const PACKAGED = '/archive.json'

let loading: Promise<ArchiveIndex> | null = null

/** The archive and its index: made at first use, once for a life of the background. */
export function archiveAtHand(): Promise<ArchiveIndex> {
  loading ??= load().catch((error: unknown) => {
    // What went wrong once (a disk that sleeps) must not stay wrong until the browser is restarted.
    loading = null
    throw error
  })
  return loading
}

async function load(): Promise<ArchiveIndex> {
  const response = await fetch(browser.runtime.getURL(PACKAGED))
  return buildIndex(loadArchive(await response.json()))
}
