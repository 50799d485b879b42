import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { launchWithExtension, openPanel } from './launch.ts'
import { servePages } from './serve-pages.ts'

const SIZE = { width: 1440, height: 860 }
const FILE = 'docs/wide.png'

/** `node scripts/picture-wide.ts`, after a build: the picture of the side-by-side view. */
const server = await servePages('tests/fixtures/pages')
const userDataDir = await mkdtemp(join(tmpdir(), 'duidu-picture-'))
const session = await launchWithExtension({
  headless: true,
  extensionDir: resolve('.output/chrome-mv3'),
  userDataDir,
  size: SIZE,
})
try {
  const page = await session.context.newPage()
  await page.goto(server.url('demo'))
  const panel = await openPanel(session, page)
  const opening = session.context.waitForEvent('page')
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
} finally {
  await session.context.close()
  await server.close()
  await rm(userDataDir, { recursive: true, force: true })
}
