/** From top to bottom, in px from the top of a column's content. */
export type Extent = readonly [top: number, bottom: number]

/** The two texts that are read against each other. */
export interface Sides<T> {
  readonly page: T
  readonly report: T
}

export type SideName = keyof Sides<unknown>

export const SIDES: readonly SideName[] = ['page', 'report']

export const OTHER = { page: 'report', report: 'page' } as const satisfies Sides<SideName>
