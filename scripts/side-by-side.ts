import type { BrowserContext, Page } from '@playwright/test'

/** What lies between page and panel, and around the picture. */
const FRAME = 'display:flex;gap:1px;background:#8884;width:max-content'

/**
 * One picture of a page and the side panel beside it, as a window shows them. Headless browsers
 * take each alone.
 */
export async function sideBySide(
  context: BrowserContext,
  page: Page,
  panel: Page,
  file: string,
): Promise<void> {
  const shots = [await page.screenshot(), await panel.screenshot()]
  const canvas = await context.newPage()
  const images = shots.map((png) => `<img src="data:image/png;base64,${png.toString('base64')}">`)
  await canvas.setContent(`<body style="margin:0"><div style="${FRAME}">${images.join('')}</div>`)
  await canvas.locator('div').screenshot({ path: file })
  await canvas.close()
}
