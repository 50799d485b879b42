import { overlap, type Span } from '#lib/text/span.ts'
import type { Desk } from './desk.svelte.ts'
import type { Galley, ReadingPlace } from './galley.svelte.ts'
import type { Pairs } from './pairs.svelte.ts'

/** What the reader wants to see, until the columns are there. */
export class Arrival {
  readonly #desk: Desk
  readonly #pairs: Pairs
  readonly #page: Galley
  /** In the page's text as it was found. */
  #wanted: Span | null = null
  /** Where the page's column is to be before. */
  #place: ReadingPlace | null

  constructor(desk: Desk, pairs: Pairs, page: Galley, place: ReadingPlace | null) {
    this.#desk = desk
    this.#pairs = pairs
    this.#page = page
    this.#place = place
  }

  /** Unfolds the passage at a span of the page's text where that is folded away, to go there next. */
  want(wanted: Span): void {
    this.#wanted = wanted
    this.#pairs.showAt(wanted)
  }

  /** The columns are there, with all that is shown of them. */
  proceed(): void {
    if (this.#place) this.#page.goTo(this.#place)
    this.#place = null
    const wanted = this.#wanted
    if (wanted === null) return
    const { passages, joined } = this.#pairs
    const best = mostOf(
      wanted,
      passages.map(({ page }) => page),
    )
    this.#wanted = null
    if (best === null) this.#desk.show(joined.page.carry(wanted))
    else this.#desk.goTo(best)
  }
}

/** A passage that shares less of what it and the wish cover together is not what was wished for. */
const LEAST = 0.5

/** The number of the span that is most like `wanted`; null where none is. */
function mostOf(wanted: Span, spans: readonly Span[]): number | null {
  let best: number | null = null
  let most = LEAST
  spans.forEach((span, number) => {
    const shared = overlap(span, wanted)
    const score = shared / (span[1] - span[0] + wanted[1] - wanted[0] - shared)
    if (score > most) [best, most] = [number, score]
  })
  return best
}
