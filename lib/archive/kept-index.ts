import type { GramFilter } from './gram-filter.ts'
import { filterLength } from './gram-filter.ts'
import type { GramFrequency } from './gram-frequency.ts'
import type { Postings } from './postings.ts'
import { seal, unseal, type Sealed } from './sealed.ts'

/** To be raised with every change of what postings, filters and frequencies are, or of `fold`. */
const FORMAT = 1

/** Who wrote an index: this format, in this version of the program. */
export const engineOf = (version: string) => `${FORMAT}/${version}`

/** The postings of reports by ids that stay theirs; they count the reports from 0. Immutable. */
export interface KeptSegment {
  /** Rising. */
  readonly ids: Uint32Array
  readonly postings: Postings
}

interface SegmentFields {
  readonly ids: Uint32Array
  readonly shift: number
  readonly offsets: Uint32Array
  readonly bytes: Uint8Array
}
interface FilterFields {
  readonly bits: Uint32Array
}
interface FrequencyFields {
  readonly size: number
  readonly fours: Uint8Array
  readonly foursShift: number
  readonly pairs: Uint16Array
  readonly pairsShift: number
  readonly population: number
  readonly information: Float32Array
}

export type SegmentRecord = Sealed<SegmentFields>
export type FilterRecord = Sealed<FilterFields>
export type FrequencyRecord = Sealed<FrequencyFields>

/** A segment as it is stored. */
export function sealSegment(engine: string, { ids, postings }: KeptSegment): SegmentRecord {
  const { shift, offsets, bytes } = postings
  return seal<SegmentFields>(engine, { ids, shift, offsets, bytes })
}

/** A segment that was stored, or null where it has to be made anew. */
export function unsealSegment(engine: string, record: unknown): KeptSegment | null {
  const fields = unseal<SegmentFields>(engine, record)
  if (!fields) return null
  const { ids, ...postings } = fields
  return { ids, postings: { first: 0, count: ids.length, ...postings } }
}

/** A filter as it is stored. */
export const sealFilter = (engine: string, { bits }: GramFilter): FilterRecord =>
  seal<FilterFields>(engine, { bits })

/** The filter of `count` reports that was stored, or null where it has to be made anew. */
export function unsealFilter(engine: string, record: unknown, count: number): GramFilter | null {
  const fields = unseal<FilterFields>(engine, record)
  return fields?.bits.length === filterLength(count) ? { first: 0, count, ...fields } : null
}

/** Frequencies as they are stored. */
export const sealFrequency = (engine: string, frequency: GramFrequency): FrequencyRecord =>
  seal<FrequencyFields>(engine, { ...frequency })

/** Frequencies that were stored, or null where they have to be counted anew. */
export const unsealFrequency = (engine: string, record: unknown): GramFrequency | null =>
  unseal<FrequencyFields>(engine, record)
