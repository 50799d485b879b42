import { browser } from 'wxt/browser'
import { tellChecked } from '#lib/browser/checked-tabs.ts'
import { messenger } from '#lib/browser/messenger.ts'
import type { PageState } from '#lib/browser/page-state.ts'
import type { ReadingWide } from './reading-wide.svelte.ts'

/**
 * Answers the panel in place of the page that is compared here: with this tab in front, the panel
 * shows that page, and what is clicked there is shown here.
 */
export function answerPanel(reading: ReadingWide): void {
  messenger.onMessage('describePage', async ({ data }) => {
    await (data.afresh ? reading.read(true) : reading.settled)
    return stateOf(reading)
  })
  messenger.onMessage('revealPassage', ({ data: { page, source } }) => {
    const { shown } = reading
    if (shown.kind !== 'read' || page[1] > shown.page.text.length) return false
    const rank = shown.related.findIndex(({ report }) => report.source === source)
    reading.choose(rank < 0 ? reading.rank : rank, page)
    return true
  })
  messenger.onMessage('readBeside', ({ data: source }) => {
    const { shown } = reading
    if (shown.kind !== 'read') return
    const rank = shown.related.findIndex(({ report }) => report.source === source)
    if (rank >= 0) reading.choose(rank)
  })
  // A panel that asked before anybody could answer asks again.
  void reading.settled.then(async () => {
    const tab = await browser.tabs.getCurrent()
    if (tab?.id !== undefined) await tellChecked(tab.id)
  })
}

function stateOf({ shown }: ReadingWide): PageState {
  if (shown.kind === 'read' || shown.kind === 'unrelated') return { ...shown.page, shownIn: 'wide' }
  if (shown.kind === 'failed') return { kind: 'failed', title: '', url: '', message: shown.message }
  if (shown.kind === 'not-chinese') return { kind: 'not-chinese', title: '', url: '' }
  return { kind: 'gone' }
}
