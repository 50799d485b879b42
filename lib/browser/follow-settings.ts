import { browser } from 'wxt/browser'
import { settingKey } from './setting-key.ts'

interface Followers {
  /** Whether passages are to be painted: now, and whenever the reader has said otherwise. */
  readonly highlights: (wanted: boolean) => void
  /** Other passages count from now on. */
  readonly thresholds: () => void
}

const HIGHLIGHTS = settingKey('highlights')
const THRESHOLDS = settingKey('thresholds')

/**
 * What a page has to know of the settings, and no more: `settingsStore` comes with all that it takes
 * to read them.
 */
export function followSettings({ highlights, thresholds }: Followers, signal: AbortSignal): void {
  // What was never set, or cannot be read, is as on the first day.
  const follow = (stored: unknown) => highlights(stored !== false)
  const listener = (changes: Record<string, { readonly newValue?: unknown }>) => {
    const changed = changes[HIGHLIGHTS]
    if (changed) follow(changed.newValue)
    if (THRESHOLDS in changes) thresholds()
  }
  const { local } = browser.storage
  local.onChanged.addListener(listener)
  signal.addEventListener('abort', () => local.onChanged.removeListener(listener))
  void local.get(HIGHLIGHTS).then((stored) => follow(stored[HIGHLIGHTS]))
}
