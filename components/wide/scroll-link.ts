import { followScroll, type Scrolled } from './follow-scroll.ts'
import { OTHER, SIDES, type SideName, type Sides } from './extent.ts'
import type { ScrollMap } from './scroll-map.ts'

/** How long a leap or a journey to a passage takes, in ms. */
const JOURNEY = 320
/** A follower that moves so much more than its leader, in px, has leapt. */
const LEAP = 160
const LEAP_RATIO = 5
/** So long after the last movement, in ms, nobody is scrolling any more. */
const CALM = 200
/** Columns round how far they are scrolled. */
const ROUNDING = 1

/** A way that is still to go: where it began and when. */
interface Journey {
  readonly from: number
  readonly begun: number
}

const easeOut = (share: number) => 1 - (1 - share) ** 3

/**
 * Two columns that scroll together. The one that the reader moves leads, the other follows by the
 * map; what the follower's own movement reports is known and moves nobody, so they never fight.
 */
export class ScrollLink {
  linked = true
  /** From each column to the other. */
  maps: Sides<ScrollMap> = { page: (y) => y, report: (y) => y }
  readonly #columns: Sides<HTMLElement>
  readonly #prepare: (side: SideName) => void
  readonly #onmove: (leader: SideName | null) => void
  /** What was set by us and is still to be heard of as an event. */
  readonly #set = { page: 0, report: 0 }
  readonly #aims = { page: 0, report: 0 }
  /**
   * Those that have still to be brought to their aims. Never one that the reader moves: browsers may have
   * moved it on before they tell so, and to set it where it was would end the movement.
   */
  readonly #bound = new Set<SideName>()
  readonly #journeys: { page: Journey | null; report: Journey | null } = {
    page: null,
    report: null,
  }
  #leader: SideName = 'page'
  #frame: number | null = null
  /** When the reader scrolled last. */
  #scrolledAt = -Infinity

  /**
   * `prepare` is called when a column has been scrolled, before it is asked what it shows. `onmove` is
   * called in the frame in which columns move, with the one that the reader moves.
   */
  constructor(
    columns: Sides<HTMLElement>,
    prepare: (side: SideName) => void,
    onmove: (leader: SideName | null) => void,
    signal: AbortSignal,
  ) {
    this.#columns = columns
    this.#prepare = prepare
    this.#onmove = onmove
    for (const side of SIDES)
      columns[side].addEventListener('scroll', () => this.#scrolled(side), {
        passive: true,
        signal,
      })
    signal.addEventListener('abort', () => {
      if (this.#frame !== null) cancelAnimationFrame(this.#frame)
    })
  }

  /** Which column the reader moved last. */
  get leader(): SideName {
    return this.#leader
  }

  /** Nobody is scrolling: what stands above the view may become higher, and move it. */
  get isCalm(): boolean {
    return this.#frame === null && performance.now() - this.#scrolledAt > CALM
  }

  /** The text above the view has become so many px higher: the column goes along, and means nothing by it. */
  shift(side: SideName, by: number): void {
    const column = this.#columns[side]
    column.scrollTop += by
    this.#set[side] = column.scrollTop
    this.#aims[side] += by
    const journey = this.#journeys[side]
    if (journey) this.#journeys[side] = { ...journey, from: journey.from + by }
  }

  scrolled(side: SideName): Scrolled {
    const { scrollTop, clientHeight, scrollHeight } = this.#columns[side]
    return { top: scrollTop, view: clientHeight, length: scrollHeight }
  }

  /** Brings both columns to these places, smoothly where the reader likes movement. */
  travel(tops: Sides<number>): void {
    for (const side of SIDES) this.#aim(side, tops[side], true)
    this.#move(null)
  }

  /** Moves one column there, as if the reader had scrolled it. */
  lead(side: SideName, top: number): void {
    this.#columns[side].scrollTop = top
  }

  /** The text was set anew: the follower goes to where it belongs now. */
  settle(): void {
    if (!this.linked || this.#frame !== null) return
    const follower = OTHER[this.#leader]
    this.#aim(follower, this.#answer(this.#leader), false)
    this.#move(null)
  }

  #answer(leader: SideName): number {
    return followScroll(this.scrolled(leader), this.scrolled(OTHER[leader]), this.maps[leader])
  }

  #scrolled(side: SideName): void {
    const { scrollTop } = this.#columns[side]
    if (Math.abs(scrollTop - this.#set[side]) <= ROUNDING) {
      // Nobody shall bring it back by the last pixel.
      if (!this.#journeys[side]) this.#arrive(side, scrollTop)
      return
    }
    const moved = Math.abs(scrollTop - this.#set[side])
    this.#leader = side
    this.#set[side] = scrollTop
    this.#arrive(side, scrollTop)
    this.#scrolledAt = performance.now()
    this.#prepare(side)
    const follower = OTHER[side]
    if (this.linked) {
      const answer = this.#answer(side)
      const way = Math.abs(answer - this.#aims[follower])
      this.#aim(follower, answer, way > LEAP && way > moved * LEAP_RATIO)
    } else this.#arrive(follower, this.#aims[follower])
    this.#move(side)
  }

  #arrive(side: SideName, top: number): void {
    this.#aims[side] = top
    this.#journeys[side] = null
    this.#bound.delete(side)
  }

  /** A column that is under way goes on from where it is, towards the new aim. */
  #aim(side: SideName, top: number, journey: boolean): void {
    const { scrollTop, scrollHeight, clientHeight } = this.#columns[side]
    const before = this.#journeys[side]
    this.#aims[side] = Math.min(Math.max(0, top), Math.max(0, scrollHeight - clientHeight))
    this.#bound.add(side)
    if (journey && !matchMedia('(prefers-reduced-motion: reduce)').matches)
      this.#journeys[side] = { from: scrollTop, begun: performance.now() }
    else if (!before) this.#journeys[side] = null
  }

  #move(leader: SideName | null): void {
    const now = performance.now()
    for (const side of this.#bound) {
      const journey = this.#journeys[side]
      const share = journey ? Math.min(1, (now - journey.begun) / JOURNEY) : 1
      const from = journey?.from ?? 0
      const top = from + (this.#aims[side] - from) * easeOut(share)
      if (share === 1) this.#arrive(side, top)
      const column = this.#columns[side]
      if (Math.abs(column.scrollTop - top) < ROUNDING / 2) continue
      column.scrollTop = top
      this.#set[side] = column.scrollTop
      this.#prepare(side)
    }
    if (this.#frame !== null) cancelAnimationFrame(this.#frame)
    this.#frame = this.#bound.size
      ? requestAnimationFrame(() => {
          this.#frame = null
          this.#move(null)
        })
      : null
    this.#onmove(leader)
  }
}
