/** What a slice of writing and laying out may take, in ms: less than what is felt. */
const TARGET = 36
const FIRST = 32_000
/** Smaller slices cost more than they spare: each has the browser go through all that it laid out. */
const LEAST = 24_000
const MOST = 200_000
/** A browser that shows nothing (a tab behind another) draws no frames: go on after so long, in ms. */
const NO_FRAME = 100

/**
 * Cuts rewriting into slices: how many characters may change at once so that laying them out is not
 * felt, learnt from how long the last slices took.
 */
export class Pace {
  #characters = FIRST

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
    const took = Math.max(1, performance.now() - start)
    if (characters < LEAST / 2) return
    const fitting = characters * Math.min(2, TARGET / took)
    this.#characters = Math.round(Math.min(MOST, Math.max(LEAST, fitting)))
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
