import { browser } from 'wxt/browser'
import { settingsStore } from './settings-store.ts'

/** The shortcut: take the paint from pages, and put it back. */
const SWITCH = 'switch-highlights'

/** To be called at every start of the background; pages follow the setting by themselves. */
export function offerHighlightSwitch(): void {
  browser.commands.onCommand.addListener(async (command) => {
    if (command !== SWITCH) return
    const { highlights } = await settingsStore.load()
    await settingsStore.save({ highlights: !highlights })
  })
}
