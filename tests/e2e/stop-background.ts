import type { Page } from '@playwright/test'
import type { Session } from '#scripts/launch.ts'

/** Stops the background, as the browser does when it has nothing to do; `tab` is any page. */
export async function stopBackground({ context }: Session, tab: Page): Promise<void> {
  const devtools = await context.newCDPSession(tab)
  await devtools.send('ServiceWorker.enable')
  await devtools.send('ServiceWorker.stopAllWorkers')
  await devtools.detach()
}
