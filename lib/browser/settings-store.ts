import { browser } from 'wxt/browser'
import { DEFAULT_SETTINGS, readSettings, type Settings } from '#lib/settings/settings.ts'
import { settingKey } from './setting-key.ts'

// Each field has a key of its own: a write touches what it names and nothing else, whoever writes at
// the same time, and what another version keeps there stays.
const FIELDS = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[]
const KEYS = FIELDS.map(settingKey)

/** What the reader has set, kept with the browser's profile on this machine. */
export const settingsStore = {
  /** As stored; what was never set, or cannot be read, has its default. */
  async load(): Promise<Settings> {
    const stored = await browser.storage.local.get(KEYS)
    return readSettings(
      Object.fromEntries(FIELDS.map((field) => [field, stored[settingKey(field)]])),
    )
  },

  /** Writes the fields that `change` has, and no other. */
  async save(change: Partial<Settings>): Promise<void> {
    const fields = Object.entries(change).map(
      ([field, value]) => [settingKey(field as keyof Settings), value] as const,
    )
    await browser.storage.local.set(Object.fromEntries(fields))
  },

  /**
   * Calls `onChange` after each change, from whatever page it came, with all settings as they are
   * now and the names of those that were written.
   */
  watch(
    onChange: (settings: Settings, changed: readonly (keyof Settings)[]) => void,
    signal: AbortSignal,
  ): void {
    const listener = (changes: Record<string, unknown>) => {
      const changed = FIELDS.filter((field) => settingKey(field) in changes)
      if (changed.length === 0) return
      void settingsStore.load().then((settings) => {
        if (!signal.aborted) onChange(settings, changed)
      })
    }
    browser.storage.local.onChanged.addListener(listener)
    signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener))
  },

  /** All settings are as on the first day. */
  async reset(): Promise<void> {
    await browser.storage.local.remove(KEYS)
  },
}
