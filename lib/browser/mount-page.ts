import { unmount } from 'svelte'
import type { Settings, Theme } from '#lib/settings/settings.ts'
import { FollowedSettings } from './followed-settings.ts'
import { interfaceLanguage, speak } from './interface-text.ts'
import { keepFocus } from './keep-focus.ts'

/** `theme.css` has the colours of each; `theme.js` wears them from the first moment of the next page. */
function wear(theme: Theme): void {
  document.documentElement.dataset.theme = theme
  // To write takes longer than to look, and there is seldom something new.
  if (localStorage.getItem('theme') !== theme) localStorage.setItem('theme', theme)
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
 * nothing is shown in wrong ones. `settings`: where they are followed already.
 */
export async function mountPage(
  page: (target: HTMLElement, settings: Settings) => Record<string, unknown>,
  settings = new FollowedSettings(),
): Promise<void> {
  const target = document.getElementById('app')!
  keepFocus(target)
  let shown: Record<string, unknown> = {}
  let language: Settings['language'] | null = null
  const show = async (known: Settings) => {
    language = known.language
    await speak(language)
    document.documentElement.lang = interfaceLanguage()
    shown = page(target, known)
  }
  let last = settings.now.then((known) => {
    wear(known.theme)
    return show(known)
  })
  settings.follow((changed) => {
    wear(changed.theme)
    // One after the other, each on the place of the one before.
    last = last.then(async () => {
      if (changed.language === language) return
      await keepPlace(async () => {
        await unmount(shown)
        await show(changed)
      })
    })
  })
  await last
}
