import type { Related } from '#components/related.ts'
import type { Extent } from './extent.ts'
import type { Scrolled } from './follow-scroll.ts'
import type { Place } from './place-in-column.ts'

/** The passages of one report, each as a share of a column's height, 0–1. */
export interface Lane {
  /** The rank of the report. */
  readonly rank: number
  readonly parts: readonly Extent[]
}

/** The lane of the report that is read: where its passages stand in a column. */
export function ownLane(
  rank: number,
  places: readonly (Place | null)[],
  { length }: Scrolled,
): Lane {
  const parts = places.flatMap((place): Extent[] =>
    place && length ? [[place.lines[0] / length, place.lines[1] / length]] : [],
  )
  return { rank, parts }
}

/**
 * The lanes of the other reports beside a page's text of this length, in UTF-16 units: what is not
 * laid out is told by its share of the text.
 */
export function otherLanes(rank: number, related: readonly Related[], length: number): Lane[] {
  return related
    .map(({ match }, place) => ({
      rank: place,
      parts: match.passages
        .filter(({ kind }) => kind === 'reuse')
        .map(({ page: [start, end] }): Extent => [start / length, end / length]),
    }))
    .filter((lane) => lane.rank !== rank && lane.parts.length > 0)
}
