import { browser } from 'wxt/browser'
import type { ArchivedReport } from '#lib/archive/archive.ts'
import { Folding } from '#lib/archive/folding.ts'
import type { GramFilter } from '#lib/archive/gram-filter.ts'
import { gramSteps, type GramFrequency } from '#lib/archive/gram-frequency.ts'
import { engineOf, type KeptSegment } from '#lib/archive/kept-index.ts'
import { planSegments } from '#lib/archive/plan-segments.ts'
import { filterSteps, segmentSteps } from '#lib/archive/segment.ts'
import type { Wanted } from '#lib/archive/wanted.ts'
import type { FoldedReport } from '#lib/archive/fold-report.ts'
import { endWork, tellWork } from '#lib/browser/work-under-way.ts'
import { indexStore, type StoredIndex } from './index-store.ts'
import { runOver } from './run-over.ts'
import type { Shelf } from './shelf.ts'

/** So many reports are indexed before they are stored: what is done is done, if the background dies. */
const MOST_AT_ONCE = 8192
/** Frequencies are counted anew when the archive has grown or shrunk by this factor. */
const STALE = 1.25

/** An index that knows all reports, and the filters that were made on the way. */
export interface OwnIndex extends StoredIndex {
  readonly frequency: GramFrequency
}

const engine = () => engineOf(browser.runtime.getManifest().version)

/** Does work on reports that `bring` reads, and tells how far it is. */
function work<T>(
  bring: (numbers: readonly number[]) => Promise<ReadonlyMap<number, ArchivedReport>>,
  total: number,
  make: (foldedAt: (number: number) => FoldedReport) => Generator<Wanted, T>,
): Promise<T> {
  const folding = new Folding()
  return runOver(
    async (numbers) => {
      await tellWork({ name: 'workIndexing', done: numbers[0] ?? 0, total })
      return bring(numbers)
    },
    (reportAt) => make((number) => folding.of(reportAt(number))),
  )
}

function bringById(shelf: Shelf, ids: ArrayLike<number>) {
  return async (numbers: readonly number[]) => {
    const brought = await shelf.bring(numbers.map((number) => ids[number]!))
    return new Map(
      numbers.flatMap((number) => {
        const report = brought.get(ids[number]!)
        return report ? [[number, report] as const] : []
      }),
    )
  }
}

async function indexFresh(
  kept: readonly KeptSegment[],
  fresh: readonly number[],
  shelf: Shelf,
): Promise<KeptSegment[]> {
  const segments = [...kept]
  for (let from = 0; from < fresh.length; from += MOST_AT_ONCE) {
    const ids = Uint32Array.from(fresh.slice(from, from + MOST_AT_ONCE))
    const { postings, filter } = await work(bringById(shelf, ids), ids.length, (foldedAt) =>
      segmentSteps(0, ids.length, foldedAt),
    )
    const segment = { ids, postings }
    await indexStore.put(engine(), segments, segment, filter)
    segments.push(segment)
  }
  return segments
}

/**
 * The index of the reports `live` (ids, rising) and of the packaged ones: what was stored or is
 * `known` is taken over, and only what is new is read. What was made is stored.
 */
export async function indexOwn(
  live: readonly number[],
  packaged: readonly ArchivedReport[],
  shelf: Shelf,
  known: StoredIndex | null,
): Promise<OwnIndex> {
  const stored = known ?? (await indexStore.read(engine()))
  const plan = planSegments(stored.segments, live)
  try {
    const segments = plan.fresh.length ? await indexFresh(plan.kept, plan.fresh, shelf) : plan.kept
    const size = packaged.length + live.length
    const counted = stored.frequency
    if (counted && size <= STALE * counted.size && counted.size <= STALE * size)
      return { segments, frequency: counted }
    const bringOwn = bringById(shelf, live)
    const bring = async (numbers: readonly number[]) => {
      const own = await bringOwn(
        numbers.filter((n) => n >= packaged.length).map((n) => n - packaged.length),
      )
      return new Map(
        numbers.flatMap((n) => {
          const report = packaged[n] ?? own.get(n - packaged.length)
          return report ? [[n, report] as const] : []
        }),
      )
    }
    const frequency = await work(bring, size, (foldedAt) => gramSteps(size, foldedAt))
    await indexStore.putFrequency(engine(), frequency)
    return { segments, frequency }
  } finally {
    await endWork()
  }
}

/** The filter of a segment: as it was stored, else made anew. */
export async function filterOf(segment: KeptSegment, shelf: Shelf): Promise<GramFilter> {
  const stored = await indexStore.filter(engine(), segment)
  if (stored) return stored
  const { ids } = segment
  try {
    const filter = await work(bringById(shelf, ids), ids.length, (foldedAt) =>
      filterSteps(0, ids.length, foldedAt),
    )
    await indexStore.putFilter(engine(), segment, filter)
    return filter
  } finally {
    await endWork()
  }
}
