import { SIDES, type Extent, type SideName, type Sides } from './extent.ts'
import { EYE, eyeLine, type Scrolled } from './follow-scroll.ts'
import type { ColumnBox, Galley } from './galley.svelte.ts'
import { lightUp } from './light-up.ts'
import type { Place } from './place-in-column.ts'
import { scrollMap, type Joint } from './scroll-map.ts'
import { ScrollLink } from './scroll-link.ts'
import { rangeOf } from './text-place.ts'
import type { Span } from '#lib/text/span.ts'

const NOWHERE: Scrolled = { top: 0, view: 0, length: 0 }

/** Two columns on a desk: where their passages stand, how far they are scrolled, which pair is read. */
export class Desk {
  /** How far each column is scrolled, in px. */
  scrolled = $state.raw<Sides<Scrolled>>({ page: NOWHERE, report: NOWHERE })
  /** Where each pair stands, by its number; null where its lines are not in the column. */
  places = $state.raw<Sides<readonly (Place | null)[]>>({ page: [], report: [] })
  /** The number of the pair that the reader went to; null once they scroll away by themselves. */
  chosen = $state<number | null>(null)
  /** The number of the pair that the mouse is on. */
  hovered = $state<number | null>(null)
  #linked = $state(true)
  #link: ScrollLink | null = null
  #boxes: Sides<ColumnBox> | null = null
  readonly #galleys: Sides<Galley>
  #pairs = 0
  /** Behind the pairs their galleys have the joints by which the columns are held together, up to here. */
  #spans = 0

  constructor(galleys: Sides<Galley>) {
    this.#galleys = galleys
  }

  get linked(): boolean {
    return this.#linked
  }

  set linked(linked: boolean) {
    this.#linked = linked
    if (!this.#link) return
    this.#link.linked = linked
    this.#link.settle()
  }

  /** The columns are there; until `signal` ends. */
  attach(boxes: Sides<ColumnBox>, signal: AbortSignal): void {
    this.#boxes = boxes
    const scrollers = { page: boxes.page.scroller, report: boxes.report.scroller }
    this.#link = new ScrollLink(
      scrollers,
      (side) => this.#galleys[side].show() && this.#survey(),
      (leader) => this.#moved(leader),
      signal,
    )
    this.#link.linked = this.#linked
    for (const side of SIDES)
      this.#galleys[side].attach(boxes[side], (by) => this.#link!.shift(side, by))
  }

  /** Nobody scrolls. */
  get isCalm(): boolean {
    return this.#link?.isCalm ?? true
  }

  /** Looks where the first `pairs` of the `spans` in the galleys stand by now, and the joints behind them. */
  measure(pairs: number, spans: number): void {
    if (!this.#link) return
    this.#pairs = pairs
    this.#spans = spans
    this.#survey()
    // Who went to a passage has both sides level: they stay so.
    if (this.chosen === null) this.#link.settle()
    this.#moved(null)
  }

  #survey(): void {
    this.places = { page: this.#placesIn('page', 0), report: this.#placesIn('report', 0) }
    this.#link!.maps = this.#maps()
  }

  #placesIn(side: SideName, from: number, to = this.#pairs): (Place | null)[] {
    const galley = this.#galleys[side]
    return Array.from({ length: to - from }, (_, i) => galley.placeOf(from + i))
  }

  /** How far down the page's column the reader's eyes are, in px. */
  get #eye(): number {
    const { page } = this.scrolled
    return page.top + eyeLine(page) * page.view
  }

  /** The pair that is being read: the one that was gone to, or the last that the eyes have met. */
  readonly current = $derived.by((): number | null => {
    if (this.chosen !== null) return this.chosen
    const eye = this.#eye
    let met: number | null = null
    this.places.page.forEach((place, number) => {
      if (place && place.depth[0] <= eye + 1) met = number
    })
    return met
  })

  /** The pair that a step back or on leads to; null where there is none. */
  next(by: 1 | -1): number | null {
    const { current } = this
    const { page } = this.places
    if (current === null) return by === 1 && page.length ? 0 : null
    // Who has read past a passage steps back to it, not to the one before.
    const isPast = this.chosen === null && (page[current]?.depth[1] ?? 0) < this.#eye
    const next = by === -1 && isPast ? current : current + by
    return next >= 0 && next < page.length ? next : null
  }

  /** Brings both sides of a pair to the reader's eyes. False where its lines are not there. */
  goTo(number: number): boolean {
    if (!this.#link) return false
    for (const side of SIDES) this.#galleys[side].setPassage(number)
    const topIn = (side: SideName) => {
      const place = this.#galleys[side].placeOf(number)
      return place && this.#topFor(side, place.lines)
    }
    // What will be seen beside it is set before, for it may push it down.
    for (const side of SIDES) this.#galleys[side].show(topIn(side))
    this.#survey()
    const [page, report] = [topIn('page'), topIn('report')]
    if (page === null || report === null) return false
    this.#link.travel({ page, report })
    this.chosen = number
    return true
  }

  /** Brings a span of the page's column to the reader's eyes and lights it up; false where it is not there. */
  show(span: Span): boolean {
    if (!this.#boxes || !this.#link) return false
    const ends = this.#galleys.page.find(span)
    const range = ends && rangeOf(...ends)
    if (!range) return false
    const { scroller } = this.#boxes.page
    const seen = range.getBoundingClientRect()
    const top = seen.top - scroller.getBoundingClientRect().top + scroller.scrollTop
    this.#link.lead('page', this.#topFor('page', [top, top + seen.height]))
    this.chosen = null
    lightUp(range)
    return true
  }

  /** Scrolls one column so that a share (0–1) of its text is in the middle of the view. */
  scrollTo(side: SideName, share: number): void {
    const scroller = this.#boxes?.[side].scroller
    if (scroller) scroller.scrollTop = share * scroller.scrollHeight - scroller.clientHeight / 2
  }

  scrollBy(side: SideName, views: number): void {
    const scroller = this.#boxes?.[side].scroller
    if (scroller) scroller.scrollTop += views * scroller.clientHeight
  }

  /** A passage that fits begins at the eyes, or above them as far as it needs to be seen whole. */
  #topFor(side: SideName, [top, bottom]: Extent): number {
    const { view } = this.#link!.scrolled(side)
    const above = Math.min(view * EYE, Math.max(view * HEADROOM, view - (bottom - top)) / 2)
    return top - above
  }

  #moved(leader: SideName | null): void {
    if (!this.#link) return
    if (leader !== null) this.chosen = null
    this.scrolled = { page: this.#link.scrolled('page'), report: this.#link.scrolled('report') }
  }

  #maps() {
    const joints = (side: SideName) => this.#placesIn(side, this.#pairs, this.#spans)
    const report = joints('report')
    const anchored = joints('page').flatMap((here, number) => {
      const there = report[number]
      return here && there ? [{ page: here.depth, report: there.depth }] : []
    })
    const mapFrom = (from: SideName, to: SideName) => {
      const joined = anchored.map((place): Joint => ({ from: place[from], to: place[to] }))
      const length = (side: SideName) => this.#boxes![side].scroller.scrollHeight
      return scrollMap(joined, { from: length(from), to: length(to) })
    }
    return { page: mapFrom('page', 'report'), report: mapFrom('report', 'page') }
  }
}

/** Above a passage that is longer than the view stays so much of the view. */
const HEADROOM = 0.16
