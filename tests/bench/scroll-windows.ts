import type { Page } from '@playwright/test'

/** Scrolls a page down, as fast as one turns a wheel. */
export async function scrollWindows(page: Page, steps: number): Promise<void> {
  for (let i = 0; i < steps; i++) {
    await page.evaluate(() => scrollBy(0, 700))
    await page.waitForTimeout(30)
  }
}
