import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { archiveNews } from '#lib/browser/archive-news.ts'
import { keepAnswer } from '#lib/browser/keep-answer.ts'
import { lastAnswers } from '#lib/browser/last-answers.ts'
import type { ComparedPage } from '#lib/browser/page-state.ts'
import type { Answer } from '#lib/browser/read-answer.ts'

vi.mock('#lib/browser/archive-at-hand.ts', () => ({
  archiveAtHand: async () => ({ read: async () => [] }),
}))

const pageOf = (text: string, archive: string | null): ComparedPage => ({
  kind: 'checked',
  shownIn: 'page',
  title: '',
  url: 'https://example.org/',
  text,
  dates: { stated: [], lines: [] },
  match: { reports: [] },
  archive,
})
const answerOf = (text: string, archive: string | null = null): Answer => ({
  ...pageOf(text, archive),
  day: null,
  script: 'hans',
  related: [],
  held: null,
})

/** An answer that is read until `tell` is called. */
function longRead(answer: Answer) {
  let tell = () => {}
  const reading = new Promise<Answer>((resolve) => (tell = () => resolve(answer)))
  return { reading, tell }
}
const keep = (tab: number, answer: Answer) => lastAnswers.keep(tab, Promise.resolve(answer))

beforeEach(() => fakeBrowser.reset())

describe('the last answers', () => {
  it('are given back for the tab that they are about, and for no other', async () => {
    await keep(1, answerOf('一'))
    await keep(2, answerOf('二'))
    expect(await lastAnswers.of(1)).toEqual(answerOf('一'))
    expect(await lastAnswers.of(2)).toEqual(answerOf('二'))
    expect(await lastAnswers.of(3)).toBeNull()
  })

  it('are gone when their tab goes elsewhere, however soon after', async () => {
    void keep(1, answerOf('一'))
    await lastAnswers.forget(1)
    expect(await lastAnswers.of(1)).toBeNull()
  })

  it('are those of the page that was asked about last, whichever was read first', async () => {
    const { reading, tell } = longRead(answerOf('一'))
    const overtaken = lastAnswers.keep(1, reading)
    await keep(1, answerOf('二'))
    tell()
    await overtaken
    expect((await lastAnswers.of(1))?.text).toBe('二')
  })

  it('are not kept of a page that was left while it was read', async () => {
    for (const leave of [() => lastAnswers.forget(1), () => lastAnswers.clear()]) {
      const { reading, tell } = longRead(answerOf('一'))
      const late = lastAnswers.keep(1, reading)
      await leave()
      tell()
      await late
      expect(await lastAnswers.of(1)).toBeNull()
    }
  })

  it('say nothing of an archive that was another one', async () => {
    await keep(1, answerOf('一'))
    await archiveNews.tell()
    expect(await lastAnswers.of(1)).toBeNull()
    // A comparison that was under way.
    await keep(1, answerOf('二'))
    expect(JSON.stringify(await browser.storage.session.get(null))).not.toContain('二')
    await keep(1, answerOf('三', await archiveNews.state()))
    expect((await lastAnswers.of(1))?.text).toBe('三')
  })

  it('leave nothing of a page when they are cleared', async () => {
    for (const tab of [1, 2, 3]) await keep(tab, answerOf('字'))
    await lastAnswers.clear()
    expect(await browser.storage.session.get(null)).toEqual({})
  })

  it('are kept of the latest tabs only', async () => {
    for (let tab = 1; tab <= 40; tab++) await keep(tab, answerOf('字'))
    const kept = Object.keys(await browser.storage.session.get(null))
    expect(kept.length).toBeLessThan(12)
    expect(await lastAnswers.of(1)).toBeNull()
    expect(await lastAnswers.of(40)).not.toBeNull()
  })

  it('are not kept of a very long page, and the one before is not taken for it', async () => {
    await keep(1, answerOf('字'))
    await keep(1, answerOf('字'.repeat(1_000_000)))
    expect(await lastAnswers.of(1)).toBeNull()
  })

  it('are not kept of a private window', async () => {
    const page = pageOf('字', null)
    await keepAnswer({ id: 1, incognito: true }, page)
    expect(await browser.storage.session.get(null)).toEqual({})
    await keepAnswer({ id: 1, incognito: false }, page)
    expect((await lastAnswers.of(1))?.text).toBe('字')
  })
})
