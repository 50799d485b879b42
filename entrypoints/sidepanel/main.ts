import { AskedAhead } from '#lib/browser/ask-ahead.ts'
import { FollowedSettings } from '#lib/browser/followed-settings.ts'
import { speak } from '#lib/browser/interface-text.ts'
import { wearLastTheme } from '#lib/browser/last-theme.ts'
import '#components/theme.css'

// This much is small and runs first: all that the first answer needs is asked for at once, while the
// panel itself is still on its way.
performance.mark('first-script')
const ahead = new AskedAhead()
const settings = new FollowedSettings()
void settings.now.then(({ language }) => speak(language))
wearLastTheme()
// Not awaited here: what it imports shares modules with this one, and would wait for it.
void import('./panel.ts').then(({ showPanel }) => showPanel(ahead, settings))
