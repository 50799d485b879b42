/** What a frame may take to lay out and paint our changes, in ms: half of what is felt. */
const TARGET = 24
const FIRST = 12_000
const LEAST = 1500
const MOST = 60_000
/** A browser that shows nothing (a tab behind another) draws no frames: go on after so long, in ms. */
const NO_FRAME = 100

/**
 * Cuts rewriting into frames: how many characters a frame may change so that laying them out is not
 * felt, learnt from how long the last frames took.
 */
export class Pace {
  #characters = FIRST

  /** How many characters the next frame may change. */
  get characters(): number {
    return this.#characters
  }

  /** Waits until what was changed is laid out and painted, and learns from it. */
  async frame(): Promise<void> {
    const start = await nextFrame()
    if (start === null) return
    await new Promise<void>((resolve) => {
      // A message sent in a frame arrives once the frame is drawn.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        port1.close()
        resolve()
      }
      port2.postMessage(null)
    })
    const took = Math.max(1, performance.now() - start)
    const fitting = this.#characters * Math.min(2, Math.max(0.5, TARGET / took))
    this.#characters = Math.round(Math.min(MOST, Math.max(LEAST, fitting)))
  }
}

/** When the next frame begins, or null where none is drawn. */
function nextFrame(): Promise<number | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      cancelAnimationFrame(request)
      resolve(null)
    }, NO_FRAME)
    const request = requestAnimationFrame(() => {
      clearTimeout(timer)
      resolve(performance.now())
    })
  })
}
