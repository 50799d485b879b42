/**
 * Resolves when all messages that are waiting have been heard: it stands in line with them. (What a
 * `scheduler.yield` goes on with stands before them, and `setTimeout` waits 4 ms.)
 */
export function behindMessages(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
