/** What a slice of writing and laying out may take, in ms: less than what is felt. */
const TARGET = 36
/**
 * What a slice takes whatever its size (the browser goes through all that it has laid out) may be
 * this share of it: smaller slices would cost more than they spare.
 */
const FIXED_SHARE = 0.5
/**
 * Characters of the first slice, and of the least and the greatest. The first one lays out most
 * characters for the first time, in a font that has yet to be looked for each: three times the work.
 */
const FIRST = 10_000
const LEAST = 16_000
const MOST = 200_000
/** The next slice has at most so many times the characters of this one. */
const GROWTH = 2.5
/** A browser that shows nothing (a tab behind another) draws no frames: go on after so long, in ms. */
const NO_FRAME = 100

/**
 * Cuts rewriting into slices: how many characters may change at once so that laying them out is not
 * felt, learnt from how long the last slices took.
 */
export class Pace {
  #characters = FIRST
  /** What the smallest slice so far took, in ms, and its characters. */
  #least = { took: Infinity, characters: Infinity }

  /** How many characters the next slice may change. */
  get characters(): number {
    return this.#characters
  }

  /**
   * Runs a slice that changes `characters`, and has it laid out at once: so the browser's next
   * frame finds nothing left to do, and what it cost is known.
   */
  slice(document: Document, characters: number, write: () => void): void {
    const start = performance.now()
    write()
    void document.documentElement.offsetHeight
    this.#learn(characters, Math.max(1, performance.now() - start))
  }

  #learn(characters: number, took: number): void {
    if (characters <= this.#least.characters) this.#least = { took, characters }
    if (characters < LEAST / 2) return
    // The smallest slice is nearly all fixed cost; no slice has less.
    const fixed = Math.min(this.#least.took, took / 2)
    const target = Math.max(TARGET, fixed / FIXED_SHARE)
    const fitting = (characters * (target - fixed)) / (took - fixed)
    const next = Math.min(fitting, characters * GROWTH, MOST)
    this.#characters = Math.round(Math.max(next, LEAST))
  }
}

/** Waits until the browser has drawn a frame with all changes so far. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      cancelAnimationFrame(request)
      resolve()
    }, NO_FRAME)
    const request = requestAnimationFrame(() => {
      clearTimeout(timer)
      // A frame is drawn right after its callbacks; a message sent in one comes later.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        port1.close()
        resolve()
      }
      port2.postMessage(null)
    })
  })
}
