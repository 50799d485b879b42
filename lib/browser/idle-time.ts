/** Nothing that may wait takes longer at a time, in ms: a reader who acts meanwhile feels nothing. */
const MOST = 12

function whenVisible(): Promise<void> {
  if (document.visibilityState === 'visible') return Promise.resolve()
  return new Promise((resolve) =>
    document.addEventListener('visibilitychange', () => resolve(whenVisible()), { once: true }),
  )
}

/**
 * Waits until somebody sees the page and it has nothing to do; returns what tells how many ms may
 * still be taken.
 */
export async function idleTime(): Promise<() => number> {
  await whenVisible()
  return new Promise((resolve) =>
    requestIdleCallback((deadline) => {
      const end = performance.now() + Math.min(MOST, deadline.timeRemaining())
      resolve(() => end - performance.now())
    }),
  )
}
