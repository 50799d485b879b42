/** Reports that were indexed together, by their ids, rising. */
interface Stretch {
  readonly ids: Uint32Array
}

/** What has to be done so that every report is indexed. */
export interface SegmentPlan<S extends Stretch> {
  /** These stay as they are; some of their reports may have been removed since. */
  readonly kept: readonly S[]
  /** What is to be indexed anew, as one segment; empty where all is indexed. */
  readonly fresh: readonly number[]
}

/** A segment is made anew together with what is added, unless it has more than so many times as much. */
const ABSORBED = 4
/** A segment is made anew when less than this share of its reports is still there. */
const LEAST_ALIVE = 0.5

/**
 * Which of the segments of an index serve an archive of the reports `live` (ids, rising). Those that
 * are small beside what is new are merged with it, so that there are never many (the logarithmic
 * method of Bentley and Saxe, J. Algorithms 1980): a report that comes alone is indexed some ten times while
 * five hundred others do.
 */
export function planSegments<S extends Stretch>(
  segments: readonly S[],
  live: readonly number[],
): SegmentPlan<S> {
  const waiting = new Set(live)
  const alive: S[] = []
  for (const segment of segments.toSorted((a, b) => b.ids.length - a.ids.length)) {
    const there = segment.ids.filter((id) => waiting.has(id))
    if (there.length < LEAST_ALIVE * segment.ids.length) continue
    alive.push(segment)
    for (const id of there) waiting.delete(id)
  }
  while (waiting.size > 0 && (alive.at(-1)?.ids.length ?? Infinity) <= ABSORBED * waiting.size) {
    const there = new Set(live)
    for (const id of alive.pop()!.ids) if (there.has(id)) waiting.add(id)
  }
  return { kept: alive, fresh: [...waiting].sort((a, b) => a - b) }
}
