/** A message that has not come after so long, in ms, never will. */
const LOST = 100

/**
 * Resolves when all messages that are waiting have been heard: it stands in line with them. (What a
 * `scheduler.yield` goes on with stands before them, and `setTimeout` waits 4 ms.) A page that goes
 * into the browser's memory loses its messages, but not its timers.
 */
export function behindMessages(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    const end = () => {
      clearTimeout(timer)
      port1.close()
      resolve()
    }
    const timer = setTimeout(end, LOST)
    port1.onmessage = end
    port2.postMessage(null)
  })
}
