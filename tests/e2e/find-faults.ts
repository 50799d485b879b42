import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds wrong with a view, by default in light and in dark, one line a fault; none where all is well. */
export async function findFaults(
  panel: Page,
  looks: readonly ('light' | 'dark')[] = ['light', 'dark'],
): Promise<string[]> {
  const faults: string[] = []
  // What is out of sight is not drawn anew when the colours change, and is judged by the old ones.
  await panel.addStyleTag({ content: '* { content-visibility: visible !important }' })
  for (const colorScheme of looks) {
    await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // The side panel's connection cannot open the tab in which axe would gather its results.
    const { violations } = await new AxeBuilder({ page: panel }).setLegacyMode().analyze()
    for (const { id, nodes } of violations)
      faults.push(...nodes.map(({ target }) => `${colorScheme} ${id}: ${target.join(' ')}`))
  }
  await panel.emulateMedia({ colorScheme: null, reducedMotion: null })
  return faults
}
