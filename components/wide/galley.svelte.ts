import { flushSync } from 'svelte'
import type { Span } from '#lib/text/span.ts'
import { cutSheets } from './cut-sheets.ts'
import { guessHeight } from './guess-height.ts'
import type { JoinedText } from './joined-text.ts'
import { placeInColumn, type Place, type SheetPlace } from './place-in-column.ts'
import { guessPlace, lineOf, measurePlace } from './place-on-sheet.ts'
import { SheetTops } from './sheet-tops.ts'
import { Sheet } from './sheet.svelte.ts'
import { spanEnds, type SpanEnd } from './span-ends.ts'

/** The boxes of a column: one scrolls, the other, inside it, has the sheets and nothing else. */
export interface ColumnBox {
  readonly scroller: HTMLElement
  readonly content: HTMLElement
}

/** How far a column is scrolled, told by its text: a share of a sheet's height below its top. */
export interface ReadingPlace {
  readonly sheet: number
  readonly share: number
}

/** So many views above and below the window are drawn before they are asked for. */
const AROUND = 1
/** Boxes are measured to 1/64 px: what differs by less than this, in px, is the same. */
const SAME = 1

type Ends<T> = readonly [start: T, end: T]

/**
 * The text of a column, sheet by sheet. All of it has its room from the beginning, by a guess; what is
 * in view is set at once, the rest when somebody has time for it. A sheet out of view is measured
 * without being drawn; where its height is another than was guessed, the view stays on its words.
 */
export class Galley {
  sheets = $state.raw<readonly Sheet[]>([])
  /** How many of them are set as they have to be now. */
  done = $state(0)
  #text: JoinedText | null = null
  /** Where the passages begin and end; null for one that is not in the lines. */
  #passages: readonly (Ends<SpanEnd> | null)[] = []
  /** The same on the sheets, as far as they are done. */
  #found: Ends<(SheetPlace | null)[]> = [[], []]
  #box: ColumnBox | null = null
  #shift: (by: number) => void = () => {}
  #width = 0
  /** What stands above the sheets, in px. */
  #head = 0
  readonly #tops = new SheetTops(() => this.sheets)
  /** How far the view has still to be moved, in px: browsers scroll by whole ones. */
  #owed = 0

  /**
   * Has another text set, or the same with other marks; what is there stays until then. `passages`: spans
   * of the text whose places will be asked for by their numbers.
   */
  renew(text: JoinedText, passages: readonly Span[]): void {
    this.#text = text
    const cut = cutSheets(text.lines)
    const isSame = String(cut) === String(this.sheets.map(({ lines }) => lines))
    if (!isSame) {
      this.sheets = cut.map((lines) => new Sheet(lines))
      this.#guess()
    }
    this.#passages = passages.map((passage) => spanEnds(text.lines, cut, passage))
    this.#undo()
  }

  /** The column is there. `shift` has to scroll it by so many px, which is nobody's wish. */
  attach(box: ColumnBox, shift: (by: number) => void): void {
    this.#box = box
    this.#shift = shift
    this.#fit()
    this.#guess()
  }

  get isDone(): boolean {
    return this.done === this.sheets.length
  }

  /** Tells whether lines stand elsewhere, because the box or the letters have changed: all is undone then. */
  refit(): boolean {
    if (!this.#box) return false
    const { width, height } = this.#box.content.getBoundingClientRect()
    const isWide = width === this.#width
    if (isWide && Math.abs(height - this.#tops.end) < SAME) return false
    const { place } = this
    this.#fit()
    if (!isWide) this.#guess()
    this.#undo()
    this.goTo(place)
    return true
  }

  /** Where the reader is, told in a way that holds when lines stand elsewhere. */
  get place(): ReadingPlace {
    const top = (this.#box?.scroller.scrollTop ?? 0) - this.#head
    const sheet = this.#tops.at(top)
    const height = this.sheets[sheet]?.height ?? 0
    return { sheet, share: height > 0 ? (top - this.#tops.of(sheet)) / height : 0 }
  }

  goTo({ sheet, share }: ReadingPlace): void {
    if (!this.#box || !this.sheets[sheet]) return
    this.set([sheet])
    const top = this.#head + this.#tops.of(sheet) + share * this.sheets[sheet].height
    this.#shift(Math.round(top - this.#box.scroller.scrollTop))
    this.show()
  }

  /**
   * Sets what is in view, or will be when the column has been scrolled to `top`. Tells whether heights
   * changed by that.
   */
  show(top: number | null = null): boolean {
    if (!this.#box) return false
    const { scroller } = this.#box
    const view = scroller.clientHeight
    const before = this.done
    // Setting a sheet may move the view.
    const from = () => (top ?? scroller.scrollTop) - this.#head
    for (let i = this.#tops.at(from()); this.#tops.isAbove(i, from() + view); i++) this.set([i])
    const first = this.#tops.at(from() - AROUND * view)
    const end = from() + (1 + AROUND) * view
    for (const [i, sheet] of this.sheets.entries())
      sheet.isNear = i >= first && this.#tops.isAbove(i, end)
    return this.done !== before
  }

  /** Sets so many sheets that are nearest to the view, or nearest below; false where there is none. */
  setNext(count: number, onlyBelow: boolean): boolean {
    if (!this.#box || this.isDone) return false
    const first = this.#tops.at(this.#box.scroller.scrollTop - this.#head)
    const next: number[] = []
    for (let away = 0; away < this.sheets.length && next.length < count; away++)
      for (const i of onlyBelow ? [first + away] : [first + away, first - away - 1])
        if (this.sheets[i]?.isDone === false) next.push(i)
    this.set(next)
    return next.length > 0
  }

  /** Sets the sheets on which a passage begins and ends: from then on `placeOf` is exact. */
  setPassage(passage: number): void {
    this.set((this.#passages[passage] ?? []).map(({ sheet }) => sheet))
  }

  /** Where a passage stands, or about where; null where it is not in the lines. */
  placeOf(passage: number): Place | null {
    const ends = this.#passages[passage]
    if (!ends) return null
    const [start, end] = ends
    return placeInColumn(
      [
        this.#found[0][passage] ?? this.#guessPlace(start),
        this.#found[1][passage] ?? this.#guessPlace(end),
      ],
      [this.#head + this.#tops.of(start.sheet), this.#head + this.#tops.of(end.sheet)],
    )
  }

  /** Sets the sheets of any span of the text, and gives the elements and places of its ends. */
  find(span: Span): Ends<{ readonly line: Element; readonly at: number }> | null {
    const ends = this.#text && spanEnds(this.#text.lines, this.#cut(), span)
    if (!ends) return null
    this.set(ends.map(({ sheet }) => sheet))
    const [start, end] = ends.map((one) => ({ line: lineOf(this.#sheetOf(one), one), at: one.at }))
    return [start!, end!]
  }

  /** Sets sheets as they have to be now, unless they are, and finds out how high they are: one layout. */
  set(numbers: readonly number[]): void {
    const open = numbers.filter((number, i) => {
      const sheet = this.sheets[number]
      return sheet?.element && !sheet.isDone && numbers.indexOf(number) === i
    })
    if (open.length === 0 || !this.#text) return
    for (const number of open) this.sheets[number]!.text = this.#text
    flushSync()
    for (const number of open) this.sheets[number]!.isDone = true
    this.done += open.length
    this.#passages.forEach((ends, passage) => {
      for (const side of [0, 1] as const)
        if (ends && open.includes(ends[side].sheet))
          this.#found[side][passage] = measurePlace(this.#sheetOf(ends[side]), ends[side], side)
    })
    this.#resize(
      open.map((number) => {
        const lines = this.sheets[number]!.element!.firstElementChild!
        return { number, height: lines.getBoundingClientRect().height }
      }),
    )
  }

  /** The view stays on what it shows: what becomes higher above it moves it down. */
  #resize(sizes: readonly { readonly number: number; readonly height: number }[]): void {
    const top = this.#box!.scroller.scrollTop - this.#head
    for (const { number, height } of sizes) {
      const before = this.sheets[number]!.height
      const above = Math.min(1, Math.max(0, (top - this.#tops.of(number)) / before))
      this.#owed += (height - before) * above
    }
    for (const { number, height } of sizes) this.sheets[number]!.height = height
    this.#tops.forget()
    const whole = Math.round(this.#owed)
    this.#owed -= whole
    if (whole !== 0) this.#shift(whole)
  }

  #sheetOf({ sheet }: SpanEnd): Sheet {
    return this.sheets[sheet]!
  }

  #guessPlace(end: SpanEnd): SheetPlace {
    return guessPlace(this.#sheetOf(end), end, this.#text!)
  }

  #cut(): Span[] {
    return this.sheets.map(({ lines }) => lines)
  }

  #fit(): void {
    const { content, scroller } = this.#box!
    this.#width = content.getBoundingClientRect().width
    this.#head = content.offsetTop - scroller.clientTop
  }

  #guess(): void {
    if (this.#width === 0 || !this.#text) return
    for (const sheet of this.sheets)
      sheet.height = guessHeight(this.#text.lines.slice(...sheet.lines), this.#width)
    this.#tops.forget()
  }

  #undo(): void {
    this.#found = [[], []]
    for (const sheet of this.sheets) sheet.isDone = false
    this.done = 0
  }
}
