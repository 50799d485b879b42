import { mount, unmount, type Component } from 'svelte'
import type { Settings, Theme } from '#lib/settings/settings.ts'
import { speak } from './interface-text.ts'
import { settingsStore } from './settings-store.ts'

/** `theme.css` has the colours of each. */
function wear(theme: Theme): void {
  document.documentElement.dataset.theme = theme
}

/** Reading goes on where it was: the same element has the focus, and stands where it stood. */
async function keepPlace(work: () => Promise<void>): Promise<void> {
  const { scrollTop } = document.documentElement
  const focused = document.activeElement?.id
  await work()
  document.documentElement.scrollTop = scrollTop
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true })
}

/**
 * Shows a page of the extension in the reader's colours and language, and in others as soon as the
 * reader sets them. Nothing is shown before they are known, so nothing is shown in wrong ones.
 */
export async function mountPage(page: Component): Promise<void> {
  const target = document.getElementById('app')!
  const start = async ({ theme, language }: Settings) => {
    wear(theme)
    await speak(language)
    return mount(page, { target })
  }
  let shown = start(await settingsStore.load())
  settingsStore.watch((settings, changed) => {
    if (changed.includes('theme')) wear(settings.theme)
    if (!changed.includes('language')) return
    shown = shown.then(async (before) => {
      let after = before
      await keepPlace(async () => {
        await speak(settings.language)
        await unmount(before)
        after = mount(page, { target })
      })
      return after
    })
  }, new AbortController().signal)
  await shown
}
