import { afterPaint } from '#components/after-paint.ts'
import { SIDES, type Sides } from './extent.ts'
import type { Galley } from './galley.svelte.ts'

/** So long, in ms, setting may go on between two frames. */
const SLICE = 9
/** So many sheets are set at once: each time the browser lays out the column once. */
const AT_ONCE = 3
/** While the rest is set, those who watch are told once in so many ms. */
const PAUSE = 120

/**
 * Sets both columns: what is in view in the next frame, the rest in slices between the frames, always
 * what is nearest to the reader.
 */
export class Typesetter {
  readonly #galleys: Sides<Galley>
  readonly #isCalm: () => boolean
  readonly #told: () => void
  readonly #signal: AbortSignal
  #isAtWork = false
  /** The next frame shows what is in view. */
  #isAwaited = false

  /**
   * `isCalm`: nobody scrolls, so what is above the view may change its height. `told` is called when
   * passages stand elsewhere than before.
   */
  constructor(
    galleys: Sides<Galley>,
    isCalm: () => boolean,
    told: () => void,
    signal: AbortSignal,
  ) {
    this.#galleys = galleys
    this.#isCalm = isCalm
    this.#told = told
    this.#signal = signal
  }

  /** There is something to set, or something else to look for in what is set. */
  wake(): void {
    if (this.#isAwaited) return
    this.#isAwaited = true
    requestAnimationFrame(() => {
      this.#isAwaited = false
      if (this.#signal.aborted) return
      for (const side of SIDES) this.#galleys[side].show()
      this.#told()
      if (!this.#isAtWork) void this.#work()
    })
  }

  async #work(): Promise<void> {
    this.#isAtWork = true
    let toldAt = performance.now()
    while (!this.#isDone) {
      await new Promise<void>(afterPaint)
      if (this.#signal.aborted) return
      this.#setSlice()
      if (performance.now() - toldAt < PAUSE && !this.#isDone) continue
      this.#told()
      toldAt = performance.now()
    }
    this.#isAtWork = false
  }

  get #isDone(): boolean {
    return SIDES.every((side) => this.#galleys[side].isDone)
  }

  #setSlice(): void {
    const until = performance.now() + SLICE
    const onlyBelow = !this.#isCalm()
    let goesOn = true
    while (goesOn && performance.now() < until)
      goesOn = SIDES.map((side) => this.#galleys[side].setNext(AT_ONCE, onlyBelow)).includes(true)
  }
}
