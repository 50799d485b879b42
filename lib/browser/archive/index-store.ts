import type { GramFilter } from '#lib/archive/gram-filter.ts'
import type { GramFrequency } from '#lib/archive/gram-frequency.ts'
import {
  sealFilter,
  sealFrequency,
  sealSegment,
  unsealFilter,
  unsealFrequency,
  unsealSegment,
  type KeptSegment,
} from '#lib/archive/kept-index.ts'
import { database } from './database.ts'

/** The index of the reader's own reports as far as it is good. */
export interface StoredIndex {
  readonly segments: readonly KeptSegment[]
  /** Of all reports, the packaged ones too. */
  readonly frequency: GramFrequency | null
}

const FREQUENCY_KEY = 0
const keyOf = ({ ids }: KeptSegment) => ids[0]!

/** Where the index outlives the background. What is damaged or of another engine is not there. */
export const indexStore = {
  async read(engine: string): Promise<StoredIndex> {
    const stored = (await database()).transaction(['segments', 'frequency'])
    const [segments, frequency] = await Promise.all([
      stored.objectStore('segments').getAll(),
      stored.objectStore('frequency').get(FREQUENCY_KEY),
    ])
    return {
      segments: segments.flatMap((record) => unsealSegment(engine, record) ?? []),
      frequency: unsealFrequency(engine, frequency),
    }
  },

  /** Stores a new segment beside those that stay; all others go, in the same moment. */
  async put(
    engine: string,
    kept: readonly KeptSegment[],
    segment: KeptSegment,
    filter: GramFilter,
  ): Promise<void> {
    const change = (await database()).transaction(['segments', 'filters'], 'readwrite')
    const stays = new Set(kept.map(keyOf))
    const stores = [change.objectStore('segments'), change.objectStore('filters')] as const
    for (const store of stores)
      for (const key of await store.getAllKeys()) if (!stays.has(key)) await store.delete(key)
    await stores[0].put(sealSegment(engine, segment), keyOf(segment))
    await stores[1].put(sealFilter(engine, filter), keyOf(segment))
    await change.done
  },

  async putFrequency(engine: string, frequency: GramFrequency): Promise<void> {
    await (await database()).put('frequency', sealFrequency(engine, frequency), FREQUENCY_KEY)
  },

  /** The filter of a segment, or null where it has to be made anew. */
  async filter(engine: string, segment: KeptSegment): Promise<GramFilter | null> {
    const record = await (await database()).get('filters', keyOf(segment))
    return unsealFilter(engine, record, segment.ids.length)
  },

  async putFilter(engine: string, segment: KeptSegment, filter: GramFilter): Promise<void> {
    await (await database()).put('filters', sealFilter(engine, filter), keyOf(segment))
  },
}
