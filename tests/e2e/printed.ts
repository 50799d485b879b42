import type { BrowserContext, Page } from '@playwright/test'

/** The page that opens to be printed when `wish` asks for it; the browser's own dialog stays away. */
export async function printed(context: BrowserContext, wish: () => Promise<void>): Promise<Page> {
  await context.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '')
  })
  const opening = context.waitForEvent('page')
  await wish()
  const page = await opening
  await page.locator('html[data-printed]').waitFor()
  return page
}
