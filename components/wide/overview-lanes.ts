import type { Related } from '#components/related.ts'
import type { Extent } from './extent.ts'
import type { Place } from './place-in-column.ts'

/** The passages of one report, each as a share of a column's height, 0–1. */
export interface Lane {
  /** The rank of the report. */
  readonly rank: number
  readonly parts: readonly Extent[]
}

/** Nearer parts than this, as a share of the height, are one for the eye. */
const NEAR = 0.0015

/** A thousand passages are some hundred parts: fewer to draw, and no eye tells them apart. */
function joined(parts: readonly Extent[]): Extent[] {
  const seen: [number, number][] = []
  for (const [top, bottom] of parts.toSorted((a, b) => a[0] - b[0])) {
    const last = seen.at(-1)
    if (last && top - last[1] < NEAR) last[1] = Math.max(last[1], bottom)
    else seen.push([top, bottom])
  }
  return seen
}

/** The lane of the report that is read: where its passages stand in a column `length` px high. */
export function ownLane(rank: number, places: readonly (Place | null)[], length: number): Lane {
  const parts = places.flatMap((place): Extent[] =>
    place && length ? [[place.lines[0] / length, place.lines[1] / length]] : [],
  )
  return { rank, parts: joined(parts) }
}

/**
 * The lanes of the other reports beside a page's text of this length, in UTF-16 units: what is not
 * laid out is told by its share of the text.
 */
export function otherLanes(rank: number, related: readonly Related[], length: number): Lane[] {
  return related
    .map(({ match }, place) => ({
      rank: place,
      parts: joined(
        match.passages
          .filter(({ kind }) => kind === 'reuse')
          .flatMap(({ parts }) => parts.page)
          .map(([start, end]): Extent => [start / length, end / length]),
      ),
    }))
    .filter((lane) => lane.rank !== rank && lane.parts.length > 0)
}
