// @vitest-environment happy-dom
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { Reading } from '#entrypoints/sidepanel/reading.svelte.ts'
import type { ArchivedReport } from '#lib/archive/archive.ts'
import { archiveNews } from '#lib/browser/archive-news.ts'
import { AskedAhead } from '#lib/browser/ask-ahead.ts'
import { tellChecked } from '#lib/browser/checked-tabs.ts'
import { lastAnswers } from '#lib/browser/last-answers.ts'
import type { ComparedPage } from '#lib/browser/page-state.ts'
import { readAnswer } from '#lib/browser/read-answer.ts'
import { reportOf } from '#tests/report-of.ts'

const TAB = { id: 7, windowId: 1, loading: false, url: 'https://example.org/' }

/** A page and an archive as they are now; `compared` is what the page was compared with last. */
const world = {
  text: 0,
  archive: 0,
  compared: { text: 0, archive: 0, name: null as string | null },
}

const reportIn = (archive: number): ArchivedReport => ({
  ...reportOf('report', `第${archive}版的报告,说的是另一件事情。`),
  measures: [],
  figures: [],
  dates: [],
})

const pageOf = ({ text, archive, name }: typeof world.compared): ComparedPage => ({
  kind: 'checked',
  shownIn: 'page',
  title: '页面',
  url: TAB.url,
  text: `页面的第${text}版。`,
  dates: { stated: [], lines: [] },
  match: {
    reports: [
      {
        source: 'report',
        relation: 'same-topic',
        score: 1 / (archive + 1),
        coverage: 0,
        reportCoverage: 0,
        passages: [],
      },
    ],
  },
  archive: name,
})

async function compare(): Promise<void> {
  const { text, archive } = world
  world.compared = { text, archive, name: await archiveNews.state() }
}

vi.mock('#lib/browser/front-tab.ts', () => ({ frontTab: async () => TAB }))
vi.mock('#lib/browser/page-access.ts', () => ({ pageAccess: { watch: () => {} } }))
vi.mock('#lib/browser/messenger.ts', () => ({
  messenger: {
    sendMessage: async (name: string, data: { readonly afresh: boolean }) => {
      if (name === 'readReports') return [reportIn(world.archive)]
      if (data.afresh) await compare()
      return pageOf(world.compared)
    },
  },
}))
vi.stubGlobal('requestIdleCallback', (next: () => void) => setTimeout(next))

const keep = () =>
  lastAnswers.keep(TAB.id, readAnswer(pageOf(world.compared), [reportIn(world.archive)]))
const rest = () => new Promise((resolve) => setTimeout(resolve, 5))

/** What may happen to a page that is in front. */
const EVENTS = {
  /** Its text changes: its script has it compared, and the background keeps and tells. */
  'page changes': async () => {
    world.text++
    await compare()
    await keep()
    await tellChecked(TAB.id)
  },
  /** The background was killed over the answer before it could keep it. */
  'page changes, and nothing is kept': async () => {
    world.text++
    await compare()
    await tellChecked(TAB.id)
  },
  /** Reports are added or removed. */
  'archive changes': async () => {
    world.archive++
    await Promise.all([archiveNews.tell(), lastAnswers.clear()])
  },
  'time passes': async () => {
    await rest()
  },
} satisfies Record<string, () => Promise<void>>
const event = fc.constantFrom(...Object.keys(EVENTS)) as fc.Arbitrary<keyof typeof EVENTS>

describe('Reading', () => {
  it('comes to show what the background would answer now, whatever was kept and whatever happens', async () => {
    const happen = async (names: readonly (keyof typeof EVENTS)[]) => {
      for (const name of names) await EVENTS[name]()
    }
    const some = fc.array(event, { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(some, some, some, fc.boolean(), async (before, early, late, isKept) => {
        fakeBrowser.reset()
        Object.assign(world, { text: 0, archive: 0 })
        await compare()
        if (isKept) await keep()
        await happen(before)
        const life = new AbortController()
        const ahead = new AskedAhead()
        await happen(early)
        const reading = new Reading(ahead, life.signal)
        await happen(late)
        await vi.waitFor(async () =>
          expect(reading.shown).toEqual(
            await readAnswer(pageOf({ ...world, name: world.compared.name }), [
              reportIn(world.archive),
            ]),
          ),
        )
        await rest()
        life.abort()
      }),
      { numRuns: 60 },
    )
  })

  it('shows what was kept before anybody has answered, and draws it once', async () => {
    fakeBrowser.reset()
    await compare()
    await keep()
    const life = new AbortController()
    const reading = new Reading(new AskedAhead(), life.signal)
    await reading.answered
    const first = reading.shown
    expect(first).toEqual(await lastAnswers.of(TAB.id))
    await rest()
    await rest()
    expect(reading.shown).toBe(first)
    life.abort()
  })
})
