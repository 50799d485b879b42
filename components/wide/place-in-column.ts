import type { Extent } from './extent.ts'

/** Where a passage stands in a column, in px from the top of what scrolls. */
export interface Place {
  /** The rows that it is on, as a reader sees them. */
  readonly lines: Extent
  /** The same, but a place in the middle of a row counts as half a row further down. */
  readonly depth: Extent
}

/** Where an end of a passage stands on its sheet. */
export interface SheetPlace {
  /** The row, in px from the top of the sheet. */
  readonly row: Extent
  /** How far along the row, 0–1. */
  readonly along: number
}

/** Where a passage stands whose ends are on sheets that begin at these `tops`, in px. */
export function placeInColumn(
  [start, end]: readonly [SheetPlace, SheetPlace],
  tops: readonly [number, number],
): Place {
  const depth = ({ row: [top, bottom], along }: SheetPlace) => top + along * (bottom - top)
  return {
    lines: [tops[0] + start.row[0], tops[1] + end.row[1]],
    depth: [tops[0] + depth(start), tops[1] + depth(end)],
  }
}
