import { speak } from './interface-text.ts'
import { settingsStore } from './settings-store.ts'

let speaking: Promise<void> | null = null

/**
 * The background speaks the reader's language, and another one as soon as the reader chooses it. To
 * be awaited there before anything is said; pages of the extension have `mountPage`.
 */
export function languageAtHand(): Promise<void> {
  speaking ??= settingsStore.load().then(({ language }) => speak(language))
  return speaking
}

/** Calls `onChange` when the reader has chosen another language and it is at hand. */
export function watchLanguage(onChange: () => void): void {
  settingsStore.watch(({ language }, changed) => {
    if (!changed.includes('language')) return
    speaking = speak(language)
    void speaking.then(onChange)
  }, new AbortController().signal)
}
