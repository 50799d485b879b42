import { unmount } from 'svelte'
import type { Settings, Theme } from '#lib/settings/settings.ts'
import { speak } from './interface-text.ts'
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
 * reader sets them: `page` mounts it, then and each time. Nothing is shown before they are known, so nothing is shown in wrong ones.
 */
export async function mountPage(
  page: (target: HTMLElement, settings: Settings) => Record<string, unknown>,
  ahead: Promise<Settings> = settingsStore.load(),
): Promise<void> {
  const target = document.getElementById('app')!
  const show = async (settings: Settings) => {
    await speak(settings.language)
    return page(target, settings)
  }
  let shown: Record<string, unknown> = {}
  const begin = async () => {
    const settings = await ahead
    wear(settings.theme)
    shown = await show(settings)
  }
  let last = begin()
  // From now on, not from the first showing on: what is set meanwhile shall not be missed.
  settingsStore.watch((now, changed) => {
    wear(now.theme)
    if (!changed.includes('language')) return
    // One after the other, each on the place of the one before.
    last = last.then(() =>
      keepPlace(async () => {
        await unmount(shown)
        shown = await show(now)
      }),
    )
  }, new AbortController().signal)
  await last
}
