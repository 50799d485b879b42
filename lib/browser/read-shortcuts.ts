import { browser } from 'wxt/browser'

/** The browser's name for the toolbar button among the commands. */
export const BUTTON = '_execute_action'

/** The keys of each command, as the browser writes them; those that have none are left out. */
export async function readShortcuts(): Promise<ReadonlyMap<string, string>> {
  const commands = await browser.commands.getAll()
  return new Map(
    commands.flatMap(({ name, shortcut }) => (name && shortcut ? [[name, shortcut] as const] : [])),
  )
}
