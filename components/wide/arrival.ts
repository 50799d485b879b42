import { overlap, type Span } from '#lib/text/span.ts'
import type { Desk } from './desk.svelte.ts'
import type { Pairs } from './pairs.svelte.ts'

/** What the reader wants to see, until the lines of it are set. */
export class Arrival {
  readonly #desk: Desk
  readonly #pairs: Pairs
  /** In the page's text as it was found. */
  #wanted: Span | null = null
  /** So far the page's column is to be scrolled before, in px. */
  #top: number

  constructor(desk: Desk, pairs: Pairs, top: number) {
    this.#desk = desk
    this.#pairs = pairs
    this.#top = top
  }

  /** Brings a span of the page's text into view, unfolding its passage where that is folded away. */
  want(wanted: Span): void {
    this.#wanted = wanted
    this.#pairs.showAt(wanted)
    this.proceed()
  }

  /** Goes as far as the text is set by now. */
  proceed(): void {
    if (this.#top > 0 && this.#desk.scrollToTop(this.#top)) this.#top = 0
    const wanted = this.#wanted
    if (wanted === null) return
    const { passages, joined } = this.#pairs
    const best = mostOf(
      wanted,
      passages.map(({ page }) => page),
    )
    const arrived = best === null ? this.#desk.show(joined.page, wanted) : this.#desk.goTo(best)
    if (arrived) this.#wanted = null
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
