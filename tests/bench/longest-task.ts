import type { Page } from '@playwright/test'

/**
 * The longest task of a page's main thread while `act` goes on, in ms; 0 where none takes 50. That the
 * automation hands over files is none of ours: what came before the page heard of them is left out.
 */
export async function longestTask(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const longest = { value: 0 }
    let from = 0
    addEventListener('change', () => (from = performance.now()), { capture: true })
    new PerformanceObserver((list) => {
      for (const { duration, startTime } of list.getEntries())
        longest.value = Math.max(longest.value, startTime + duration - Math.max(startTime, from))
    }).observe({ type: 'longtask' })
    Object.assign(globalThis, { longest })
  })
  await act()
  await page.waitForTimeout(300)
  return page.evaluate(() => (globalThis as { longest?: { value: number } }).longest!.value)
}
