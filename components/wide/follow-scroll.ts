import type { ScrollMap } from './scroll-map.ts'

/** A column as it scrolls, in px. */
export interface Scrolled {
  /** How far it has been scrolled. */
  readonly top: number
  /** How much of it is in view. */
  readonly view: number
  /** The height of its content. */
  readonly length: number
}

/** The line that a reader's eyes are on, as a share of the height of the view. */
export const EYE = 0.38
/** From an end of the text the eyes come to that line over so many views. */
const WAY_TO_EYE = 0.5

const share = (part: number, whole: number) =>
  whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 1

/**
 * Where in the view the two columns are held together, 0–1: at the eyes, but at its upper edge
 * where the text begins and at its lower one where it ends, so that both columns begin and end
 * together. After the synchronisation point of Meld (`filediff.py`, Kai Willadsen).
 */
export function eyeLine({ top, view, length }: Scrolled): number {
  const way = view * WAY_TO_EYE
  const left = length - view - top
  return EYE * share(top, way) + (1 - EYE) * (1 - share(left, way))
}

/** How far the other column has to be scrolled to answer `leader`; `map` leads from it to the other. */
export function followScroll(
  leader: Scrolled,
  other: Pick<Scrolled, 'view' | 'length'>,
  map: ScrollMap,
): number {
  const eye = eyeLine(leader)
  const top = map(leader.top + eye * leader.view) - eye * other.view
  return Math.min(Math.max(0, other.length - other.view), Math.max(0, top))
}
