import { unmount } from 'svelte'
import type { Settings, Theme } from '#lib/settings/settings.ts'
import { speak } from './interface-text.ts'
import { keepFocus } from './keep-focus.ts'
import { settingsStore } from './settings-store.ts'

/** `theme.css` has the colours of each; `theme.js` wears them from the first moment of the next page. */
function wear(theme: Theme): void {
  document.documentElement.dataset.theme = theme
  localStorage.setItem('theme', theme)
}

/** Reading goes on where it was: the same element has the focus, and stands where it stood. */
async function keepPlace(work: () => Promise<void>): Promise<void> {
  const { scrollTop } = document.documentElement
  const focused = document.activeElement?.id
  await work()
  document.documentElement.scrollTop = scrollTop
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true })
}

/** What every page of the extension is given. */
export interface PageProps {
  /** As they are when the page is shown. */
  readonly settings: Settings
}

/**
 * Shows a page of the extension in the reader's colours and language, and in others as soon as the
 * reader sets them: `page` mounts it, then and each time. Nothing is shown before they are known, so
 * nothing is shown in wrong ones. `ahead`: the settings, where they were asked for earlier.
 */
export async function mountPage(
  page: (target: HTMLElement, settings: Settings) => Record<string, unknown>,
  ahead: Promise<Settings> | null = null,
): Promise<void> {
  const target = document.getElementById('app')!
  keepFocus(target)
  let shown: Record<string, unknown> = {}
  let language: Settings['language'] | null = null
  const show = async (settings: Settings) => {
    language = settings.language
    await speak(settings.language)
    shown = page(target, settings)
  }
  const begin = async () => {
    const settings = await (ahead ?? settingsStore.load())
    wear(settings.theme)
    await show(settings)
  }
  let last = begin()
  const take = (settings: Settings) => {
    wear(settings.theme)
    // One after the other, each on the place of the one before.
    last = last.then(async () => {
      if (settings.language === language) return
      await keepPlace(async () => {
        await unmount(shown)
        await show(settings)
      })
    })
  }
  // From now on, not from the first showing on: what is set meanwhile shall not be missed, nor what
  // was set since `ahead` was asked.
  settingsStore.watch(take, new AbortController().signal)
  await last
  if (ahead) take(await settingsStore.load())
}
