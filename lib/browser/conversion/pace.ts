import { behindMessages } from '#lib/browser/behind-messages.ts'
import type { Slices } from '#lib/browser/slices.ts'

/** Chromium's and Firefox's own way to put a task before those of the page. */
interface Scheduler {
  postTask?: (task: () => void, how: { readonly priority: 'user-blocking' }) => Promise<void>
}

/** What laying out a slice shall take, in ms: less than what is felt, chance and all. */
const AIM = 40
/** Weights (see `Glyphs`) of the least slice, which is the first, and of the greatest. */
const LEAST = 16_000
const MOST = 200_000
/** What a lighter slice took says nothing about the next. */
const TELLING = 2_000
/** The next slice has at most so many times the weight of this one. */
const GROWTH = 8
/** While there is text to write, the page's own tasks have their turn every so many ms. */
const TURN = 70
/** A browser that shows nothing (a tab behind another) draws no frames: go on after so long, in ms. */
const NO_FRAME = 100

/**
 * Cuts rewriting into slices: how much may change at once so that laying it out is not felt, learnt from how long the last slices took.
 */
export class Pace {
  #most = LEAST
  #turn = 0

  /** What the next slice may weigh. */
  get most(): number {
    return this.#most
  }

  /**
   * Lets the reader go first, and the browser's frames, which Chromium draws every 100 ms whatever comes
   * before them; the page as well when it is its turn.
   */
  rest(work: Slices): Promise<void> {
    const now = performance.now()
    if (now - this.#turn < TURN) return aside()
    this.#turn = now
    return work.listen()
  }

  /**
   * Runs a slice of a weight, and then has it laid out, in a task of its own: so the browser's next frame
   * finds little left to do, and what it cost is known. In between the page hears of it, so that what it
   * does about it is laid out with it. Throws the signal's reason where all was called off in between.
   */
  async slice(
    document: Document,
    weight: number,
    write: () => void,
    signal: AbortSignal,
  ): Promise<void> {
    write()
    // A frame that comes in between lays it out, and is to count.
    const start = performance.now()
    await aside()
    signal.throwIfAborted()
    // A page that is just writing itself anew has none.
    void (document.documentElement as HTMLElement | null)?.offsetHeight
    this.#learn(weight, Math.max(1, performance.now() - start))
  }

  #learn(weight: number, took: number): void {
    if (weight < TELLING) return
    // Part of it a slice takes whatever its size (the browser goes through all that it has laid out), so
    // this falls short of the aim at first, and comes to it step by step.
    const next = weight * Math.min(AIM / took, GROWTH)
    this.#most = Math.round(Math.min(Math.max(next, LEAST), MOST))
  }
}

/** Ends a task. The next one comes right away, before those of the page, but behind the reader's. */
async function aside(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler }
  await scheduler?.postTask?.(() => {}, { priority: 'user-blocking' })
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
      void behindMessages().then(resolve)
    })
  })
}
