import { mount } from 'svelte'
import type { AskedAhead } from '#lib/browser/ask-ahead.ts'
import type { FollowedSettings } from '#lib/browser/followed-settings.ts'
import { mountPage } from '#lib/browser/mount-page.ts'
import App from './App.svelte'
import { fetchLater } from './later.ts'
import { Reading } from './reading.svelte.ts'

/** An answer that comes within so many ms is the first thing that is shown; else a word comes before it. */
const SOON = 60

/** Shows the panel, for as long as its page lives. */
export async function showPanel(ahead: AskedAhead, settings: FollowedSettings): Promise<void> {
  performance.mark('panel')
  const reading = new Reading(ahead, new AbortController().signal)
  const soon = new Promise((resolve) => setTimeout(resolve, SOON))
  await Promise.race([reading.answered, soon])
  await mountPage(
    (target, known) => mount(App, { target, props: { settings: known, reading } }),
    settings,
  )
  performance.mark('shown')
  await reading.answered
  requestIdleCallback(fetchLater)
}
