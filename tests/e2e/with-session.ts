import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { launchWithExtension, type LaunchOptions, type Session } from '#scripts/launch.ts'

type Wishes = Omit<LaunchOptions, 'headless' | 'extensionDir' | 'userDataDir'>

/** Uses a browser with the built extension and a profile of its own; both are gone afterwards. */
export async function withSession(
  wishes: Wishes,
  use: (session: Session, userDataDir: string) => Promise<void>,
): Promise<void> {
  const userDataDir = await mkdtemp(join(tmpdir(), 'duidu-e2e-'))
  const extensionDir = resolve('.output/chrome-mv3')
  const session = await launchWithExtension({
    ...wishes,
    headless: true,
    extensionDir,
    userDataDir,
  })
  await use(session, userDataDir)
  await session.context.close()
  await rm(userDataDir, { recursive: true, force: true })
}
