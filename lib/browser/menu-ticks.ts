import { browser } from 'wxt/browser'

/** What the menus were last told; a background that starts again does not know. */
const told = new Map<string, boolean>()

/** Ticks an entry of the menus, or takes its tick away; one that has it so is left alone. */
export async function tickMenu(id: string, ticked: boolean): Promise<void> {
  if (told.get(id) === ticked) return
  told.set(id, ticked)
  try {
    await browser.contextMenus.update(id, { checked: ticked })
  } catch (error) {
    told.delete(id)
    throw error
  }
}

/** To be called when the menus are made anew, or the browser has ticked what the reader clicked. */
export function forgetTicks(): void {
  told.clear()
}
