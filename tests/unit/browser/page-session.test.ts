// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Painted } from '#lib/browser/highlights/painted.ts'
import type { Compared } from '#lib/browser/page-state.ts'
import { PageSession, type Comparer } from '#lib/browser/page-session.ts'

const PROSE = '记者沿着厂区外墙走了一圈,门岗的老周正在登记车牌,笔尖冻得写不出字来。'.repeat(3)
const NOTHING: Compared = { match: { reports: [] }, archive: null }

const foundIn = (source: string): Compared['match']['reports'][number] => ({
  source,
  relation: 'same-topic',
  score: 1,
  coverage: 0,
  reportCoverage: 0,
  passages: [],
})

function write(text: string): void {
  const paragraph = document.createElement('p')
  paragraph.textContent = text
  document.body.replaceChildren(paragraph)
}

function sessionWith(checkPage: Comparer['checkPage']) {
  const comparer = {
    checkPage: vi.fn(checkPage),
    forgetPage: vi.fn(() => Promise.resolve()),
    watch: vi.fn(),
    styleFrames: vi.fn(() => Promise.resolve()),
  }
  return {
    comparer,
    session: new PageSession(comparer, new Painted(), new AbortController().signal),
  }
}

describe('PageSession', () => {
  beforeEach(() => {
    // The page's paint is the browser's; here it is only to be called.
    vi.stubGlobal('CSS', { highlights: new Map() })
    vi.stubGlobal('Highlight', Set)
  })

  it('asks nobody about a page without Chinese', async () => {
    write('The tide tables of a small harbour.')
    const { comparer, session } = sessionWith(() => Promise.resolve(NOTHING))
    await session.look()
    expect(comparer.checkPage).not.toHaveBeenCalled()
    expect(comparer.forgetPage).not.toHaveBeenCalled()
    expect((await session.describe(false)).kind).toBe('not-chinese')
  })

  it('asks once for a text, however often it is looked at', async () => {
    write(PROSE)
    const { comparer, session } = sessionWith(() => Promise.resolve(NOTHING))
    await session.look()
    await session.look()
    expect(comparer.checkPage).toHaveBeenCalledOnce()
    expect(comparer.checkPage.mock.calls[0]![0]).toMatchObject({ text: PROSE })
    expect(await session.describe(false)).toMatchObject({ kind: 'checked', text: PROSE })
  })

  it('asks again when the text has changed, and takes the badge back when it is gone', async () => {
    write(PROSE)
    const { comparer, session } = sessionWith(() => Promise.resolve(NOTHING))
    await session.look()
    write(PROSE + '后来下了雪。')
    await session.look()
    expect(comparer.checkPage).toHaveBeenCalledTimes(2)
    write('Gone.')
    await session.look()
    expect(comparer.forgetPage).toHaveBeenCalledOnce()
  })

  it('asks again at another address: one of the two may be in the archive', async () => {
    write(PROSE)
    const own = 'https://example.org/kept'
    const { comparer, session } = sessionWith(async ({ url }) =>
      url === own ? NOTHING : { ...NOTHING, match: { reports: [foundIn(own)] } },
    )
    const goTo = async (path: string) => {
      vi.stubGlobal('location', new URL(path, 'https://example.org/'))
      expect(await session.describe(false)).toMatchObject({
        url: location.href,
        match: { reports: location.pathname === '/kept' ? [] : [{ source: own }] },
      })
      return comparer.checkPage.mock.calls.length
    }
    vi.stubGlobal('location', new URL('https://example.org/'))
    await session.look()
    expect(await goTo('news')).toBe(2)
    expect(await goTo('kept')).toBe(3)
    expect(await goTo('kept')).toBe(3)
    expect(await goTo('news')).toBe(4)
  })

  it('answers only when the look that is under way has ended', async () => {
    write(PROSE)
    const { session } = sessionWith(
      () => new Promise((done) => setTimeout(() => done(NOTHING), 20)),
    )
    void session.look()
    expect((await session.describe(false)).kind).toBe('checked')
  })

  it('names what went wrong, and is asked afresh with success', async () => {
    write(PROSE)
    let broken = true
    const { session } = sessionWith(() =>
      broken ? Promise.reject(new Error('no answer')) : Promise.resolve(NOTHING),
    )
    await session.look()
    expect(await session.describe(false)).toMatchObject({ kind: 'failed', message: 'no answer' })
    broken = false
    expect((await session.describe(true)).kind).toBe('checked')
  })

  it('reveals nothing that the page no longer has', async () => {
    write(PROSE)
    const { session } = sessionWith(() => Promise.resolve(NOTHING))
    await session.look()
    write('Gone.')
    expect(session.reveal([0, 10])).toBe(false)
  })
})
