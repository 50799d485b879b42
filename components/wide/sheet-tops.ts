import { firstFrom } from './first-from.ts'

/** Where each sheet of a column begins, in px from the top of the first one: they stand in a row. */
export class SheetTops {
  readonly #sheets: () => readonly { readonly height: number }[]
  /** The last one is where the last sheet ends; null where all has to be added up. */
  #tops: readonly number[] | null = null

  constructor(sheets: () => readonly { readonly height: number }[]) {
    this.#sheets = sheets
  }

  /** To be called when sheets, or their heights, are others than before. */
  forget(): void {
    this.#tops = null
  }

  /** Where a sheet begins; that after the last one: where the last one ends. */
  of(sheet: number): number {
    if (!this.#tops) {
      let top = 0
      this.#tops = [0, ...this.#sheets().map(({ height }) => (top += height))]
    }
    return this.#tops[sheet]!
  }

  /** Where the last sheet ends. */
  get end(): number {
    return this.of(this.#sheets().length)
  }

  /** Whether there is such a sheet, and it begins above `y`. */
  isAbove(sheet: number, y: number): boolean {
    return sheet < this.#sheets().length && this.of(sheet) < y
  }

  /** The sheet at `y`; the first and the last one reach beyond the ends. */
  at(y: number): number {
    const after = firstFrom(this.#sheets().length, (sheet) => this.of(sheet) <= y)
    return Math.max(0, after - 1)
  }
}
