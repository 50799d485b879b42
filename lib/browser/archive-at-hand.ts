import { FEW_REPORTS } from '#lib/archive/build-index.ts'
import type { ArchiveAtHand } from './archive/at-hand.ts'
import { indexOwn } from './archive/index-own.ts'
import { LargeArchive } from './archive/large-archive.ts'
import { ownReports } from './archive/own-reports.ts'
import { Shelf } from './archive/shelf.ts'
import { smallArchive } from './archive/small-archive.ts'
import { packagedArchive } from './packaged-archive.ts'

/** What is at hand, and what of it outlives a change of the archive. */
interface Loaded {
  readonly archive: ArchiveAtHand
  readonly shelf: Shelf
}

let loading: Promise<Loaded> | null = null

/** The archive and its index: made at first use, once for a life of the background. */
export async function archiveAtHand(): Promise<ArchiveAtHand> {
  loading ??= forgetWhereBroken(load(null))
  return (await loading).archive
}

/** Reports were added to the store or removed from it; one change is taken up after the other. */
export async function archiveChanged(): Promise<void> {
  // Where nothing is at hand yet, the store tells it all anyway.
  if (!loading) return
  loading = forgetWhereBroken(loading.then(load, () => load(null)))
  await loading
}

/** What went wrong once (a disk that sleeps) must not stay wrong until the browser is restarted. */
function forgetWhereBroken(work: Promise<Loaded>): Promise<Loaded> {
  const own = work.catch((error: unknown) => {
    if (loading === own) loading = null
    throw error
  })
  return own
}

async function load(before: Loaded | null): Promise<Loaded> {
  const [packaged, { ids, trouble }] = await Promise.all([
    before?.archive.packaged ?? packagedArchive().then(({ reports }) => reports),
    readIds(),
  ])
  const shelf = before?.shelf ?? new Shelf()
  shelf.keepOnly(new Set(ids))
  if (packaged.length + ids.length <= FEW_REPORTS) {
    const own = await shelf.bring(ids)
    return { shelf, archive: smallArchive(packaged, [...own.values()], trouble ?? shelf.trouble) }
  }
  const known = before?.archive instanceof LargeArchive ? before.archive.own : null
  const own = await indexOwn(ids, packaged, shelf, known)
  return { shelf, archive: new LargeArchive(packaged, ids, own, shelf) }
}

/** A damaged store must not take the packaged reports away; the panel says what is wrong. */
async function readIds(): Promise<{ ids: number[]; trouble: string | null }> {
  try {
    return { ids: await ownReports.ids(), trouble: null }
  } catch (error) {
    return { ids: [], trouble: error instanceof Error ? error.message : String(error) }
  }
}
