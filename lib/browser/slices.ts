import { behindMessages } from './behind-messages.ts'

/** How long a slice of work may hold the main thread of a page, in ms: a third of a frame. */
const SLICE = 6
/** Looking at the clock costs more than most steps of work, so only every so many steps do. */
const STEPS_PER_LOOK = 8

/** Chromium's and Firefox's own way to let the page go first. */
interface Scheduler {
  yield?: () => Promise<void>
}

/** Cuts long work on a page into slices, so that no task of ours is felt. */
export interface Slices {
  /** True once the slice is used up: then `await rest()`. */
  readonly due: () => boolean
  /** Lets the page go first; throws the signal's reason where the work has been called off. */
  readonly rest: () => Promise<void>
  /** The same, and lets messages in as well, which have to stand behind a rest. */
  readonly listen: () => Promise<void>
}

export function slices(signal: AbortSignal): Slices {
  let start = performance.now()
  let steps = 0
  const pause = async (waiting: Promise<void>) => {
    await waiting
    signal.throwIfAborted()
    start = performance.now()
  }
  return {
    due: () => ++steps % STEPS_PER_LOOK === 0 && performance.now() - start > SLICE,
    rest: () => pause(letThePageGo()),
    listen: () => pause(behindMessages()),
  }
}

async function letThePageGo(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler }
  if (scheduler?.yield) return scheduler.yield()
  return new Promise((resolve) => setTimeout(resolve))
}
