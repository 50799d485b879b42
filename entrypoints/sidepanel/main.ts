import { AskedAhead } from '#lib/browser/ask-ahead.ts'
import { speak } from '#lib/browser/interface-text.ts'
import { wearLastTheme } from '#lib/browser/last-theme.ts'
import { settingsStore } from '#lib/browser/settings-store.ts'
import '#components/theme.css'

// This much is small and runs first: all that the first answer needs is asked for at once, while the
// panel itself is still on its way.
performance.mark('first-script')
const ahead = new AskedAhead()
const settings = settingsStore.load().then(async (stored) => {
  await speak(stored.language)
  return stored
})
wearLastTheme()
// Not awaited here: what it imports shares modules with this one, and would wait for it.
void import('./panel.ts').then(({ showPanel }) => showPanel(ahead, settings))
