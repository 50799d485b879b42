import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

type Look = 'light' | 'dark'

/** What axe says of colours: the only rules whose answer a look changes, and those that take longest. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/**
 * What axe finds wrong with a view, one line a fault; none where all is well. By default its colours
 * are looked at in light and in dark; without any look, all but the colours.
 */
export async function findFaults(
  page: Page,
  looks: readonly Look[] = ['light', 'dark'],
): Promise<string[]> {
  // The side panel's connection cannot open the tab in which axe would gather its results.
  const axe = () => new AxeBuilder({ page }).setLegacyMode()
  const faults: string[] = []
  const judge = async (look: string, builder: AxeBuilder) => {
    const { violations } = await builder.analyze()
    for (const { id, nodes } of violations)
      faults.push(...nodes.map(({ target }) => `${look} ${id}: ${target.join(' ')}`))
  }
  // What is out of sight is not drawn anew when the colours change, and is judged by the old ones.
  await page.addStyleTag({ content: '* { content-visibility: visible !important }' })
  if (looks.length === 0) await judge('any', axe().disableRules(OF_COLOURS))
  for (const [i, colorScheme] of looks.entries()) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await judge(colorScheme, i === 0 ? axe() : axe().withRules(OF_COLOURS))
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  return faults
}
