import { setTimeout as delay } from 'node:timers/promises'
import type { Firefox } from './firefox.ts'
import type { View } from './view.ts'

interface Menu extends HTMLElement {
  readonly state: 'open' | 'showing' | 'closed' | 'hiding'
  readonly activateItem: (item: Element) => void
}
interface Entry extends HTMLElement {
  readonly label: string
  readonly menupopup: Menu
  readonly openMenu: (open: boolean) => void
}

/**
 * Runs in the browser's window: goes one step down the context menu that is open, and chooses the last
 * entry of the path. False as long as the menu is on its way.
 */
function step(path: readonly string[]): boolean {
  let menu = document.getElementById('contentAreaContextMenu') as Menu
  for (const [depth, words] of path.entries()) {
    if (menu.state !== 'open') return false
    const entry = ([...menu.children] as Entry[]).find(
      ({ label, hidden }) => !hidden && label?.startsWith(words),
    )
    if (!entry) {
      const there = ([...menu.children] as Entry[]).map(({ label }) => label).filter(Boolean)
      throw new Error(`The menu has no “${words}”, but ${there.join(', ')}.`)
    }
    if (depth === path.length - 1) menu.activateItem(entry)
    else if (entry.menupopup.state === 'closed') entry.openMenu(true)
    menu = entry.menupopup
  }
  return true
}

/** Opens the context menu at an element of a page and chooses from it; `path` has how entries begin. */
export async function chooseFromMenu(
  { window }: Firefox,
  page: View,
  selector: string,
  ...path: readonly string[]
): Promise<void> {
  await page.click(selector, '', 2)
  for (let tries = 0; tries < 100; tries++) {
    if (await window.evaluate(step, path)) return
    await delay(50)
  }
  throw new Error('The context menu did not open.')
}
