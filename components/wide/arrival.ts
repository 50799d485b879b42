import type { PassagePair } from '#lib/match/page-match.ts'
import type { Desk } from './desk.svelte.ts'

/** What the reader came for, until the lines of it are set. */
export class Arrival {
  #at: number | null
  #top: number

  /** `at`: a passage's place in the page's text, or null. `top`: how far to scroll it before, in px. */
  constructor(at: number | null, top: number) {
    this.#at = at
    this.#top = top
  }

  /** Goes as far as the text is set by now. */
  proceed(desk: Desk, passages: readonly PassagePair[]): void {
    if (this.#top > 0 && desk.scrollToTop(this.#top)) this.#top = 0
    const at = this.#at
    if (at === null) return
    const number = passages.findIndex(({ page: [, end] }) => end > at)
    if (number < 0 || desk.goTo(number)) this.#at = null
  }
}
