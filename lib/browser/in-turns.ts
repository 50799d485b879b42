/** How long one works before one lets others in, in ms: a message waits no longer. */
const TURN = 24

/** A pause for `runInSlices`: lets messages and events in when it is their turn. */
export function inTurns(): () => Promise<void> {
  let start = performance.now()
  return async () => {
    if (performance.now() - start < TURN) return
    await new Promise((resolve) => setTimeout(resolve))
    start = performance.now()
  }
}
