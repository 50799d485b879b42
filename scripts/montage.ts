import type { BrowserContext } from '@playwright/test'

/** One picture of several, beside each other and so many px apart. Headless browsers take each alone. */
export async function montage(
  context: BrowserContext,
  shots: readonly Buffer[],
  gap: number,
  file: string,
): Promise<void> {
  const canvas = await context.newPage()
  const images = shots.map((png) => `<img src="data:image/png;base64,${png.toString('base64')}">`)
  const frame = `display:flex;gap:${gap}px;background:#8884;width:max-content`
  await canvas.setContent(`<body style="margin:0"><div style="${frame}">${images.join('')}</div>`)
  await canvas.locator('div').screenshot({ path: file })
  await canvas.close()
}
