import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { launchWithExtension, openPanel, type Session } from './launch.ts'
import { servePages } from './serve-pages.ts'

/** Uses a browser with the built extension on the demo page, its panel open; all is gone afterwards. */
export async function withDemo(
  size: { width: number; height: number },
  use: (session: Session, panel: Page) => Promise<void>,
): Promise<void> {
  const server = await servePages('tests/fixtures/pages')
  const userDataDir = await mkdtemp(join(tmpdir(), 'duidu-picture-'))
  const session = await launchWithExtension({
    headless: true,
    extensionDir: resolve('.output/chrome-mv3'),
    userDataDir,
    size,
  })
  try {
    const page = await session.context.newPage()
    await page.goto(server.url('demo'))
    await use(session, await openPanel(session, page))
  } finally {
    await session.context.close()
    await server.close()
    await rm(userDataDir, { recursive: true, force: true })
  }
}
