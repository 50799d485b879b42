import type { Settings } from '#lib/settings/settings.ts'
import { settingsStore } from './settings-store.ts'

/** What the reader has set, followed from the first moment of a page until its last. */
export class FollowedSettings {
  #now: Promise<Settings>
  #onChange: (settings: Settings) => void = () => {}

  constructor() {
    // Before they are read: what is set meanwhile shall not be missed.
    settingsStore.watch((settings) => {
      this.#now = Promise.resolve(settings)
      this.#onChange(settings)
    }, new AbortController().signal)
    this.#now = settingsStore.load()
  }

  /** As they are, once they are known. */
  get now(): Promise<Settings> {
    return this.#now
  }

  /** Calls `onChange` after each change from now on; to be called once. */
  follow(onChange: (settings: Settings) => void): void {
    this.#onChange = onChange
  }
}
