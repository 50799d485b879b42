import { withDemo } from './with-demo.ts'

const SIZE = { width: 1440, height: 860 }
const FILE = 'docs/wide.png'

/** `node scripts/picture-wide.ts`, after a build: the picture of the side-by-side view. */
await withDemo(SIZE, async ({ context }, panel) => {
  const opening = context.waitForEvent('page')
  await panel.getByRole('button', { name: 'Read side by side' }).first().click()
  const wide = await opening
  await wide.setViewportSize(SIZE)
  await wide.emulateMedia({ reducedMotion: 'reduce' })
  await wide.locator('path.band').first().waitFor()
  await wide.keyboard.press('n')
  await wide.keyboard.press('n')
  // The overview follows when the scrolling has come to rest.
  await wide.waitForTimeout(500)
  await wide.screenshot({ path: FILE })
  console.log(FILE)
})
