import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { ArchivedReport } from '#lib/archive/archive.ts'
import { buildIndex } from '#lib/archive/build-index.ts'
import { lookUp, lookUpSteps, MOST_PLACES } from '#lib/archive/search.ts'
import { matchPage, matchSteps } from '#lib/match/match-page.ts'
import { reportOf } from '#tests/report-of.ts'

const none = { measures: [], figures: [], dates: [] }
const made = (source: string, text: string): ArchivedReport => ({
  ...reportOf(source, text),
  ...none,
})

/** Text that no two seeds share: a walk over the common ideographs. */
function textOf(seed: number, size: number): string {
  let state = seed * 7919 + 13
  return Array.from({ length: size }, () => {
    state = (state * 48271) % 2147483647
    return String.fromCharCode(0x4e00 + (state % 3000))
  }).join('')
}

const PACKAGED = [0, 1, 2].map((i) => made(`packaged-${i}`, textOf(9000 + i, 300)))
const MANY = Array.from({ length: 150 }, (_, i) => made(`own-${i}`, textOf(i, 300)))
vi.mock('#lib/browser/packaged-archive.ts', () => ({
  packagedArchive: async () => ({ format: 1, reports: PACKAGED }),
}))

/** What a background that starts now has; nothing but the stores is left of the one before. */
async function start() {
  vi.resetModules()
  const { ownReports } = await import('#lib/browser/archive/own-reports.ts')
  const { archiveAtHand, archiveChanged } = await import('#lib/browser/archive-at-hand.ts')
  const { database } = await import('#lib/browser/archive/database.ts')
  const read = vi.spyOn(ownReports, 'read')
  const readCount = () => read.mock.calls.reduce((sum, [ids]) => sum + ids.length, 0)
  const match = async (page: string, without: readonly string[] = []) =>
    (await archiveAtHand()).run((index) => matchSteps(page, index), without)
  const find = async (query: string) => {
    const archive = await archiveAtHand()
    await archive.bringFilters()
    return archive.run((index) => lookUpSteps(query, index, MOST_PLACES))
  }
  return { ownReports, archiveAtHand, archiveChanged, database, readCount, match, find }
}

async function add(reports: readonly ArchivedReport[]) {
  const { ownReports } = await start()
  await ownReports.commit([await ownReports.stage(reports)])
}

const pageOf = (...reports: readonly ArchivedReport[]) =>
  textOf(7001, 200) + reports.map(({ text }) => text.slice(40, 160)).join(textOf(7002, 100))
const sources = (match: { reports: readonly { source: string }[] }) =>
  match.reports.map(({ source }) => source).sort()

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  fakeBrowser.reset()
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '1' } as never)
})

describe('a large archive of one’s own', () => {
  it('answers as an index of all reports in memory does, also after a new start', async () => {
    await add(MANY)
    const whole = buildIndex({ format: 1, reports: [...PACKAGED, ...MANY] })
    for (const page of [pageOf(MANY[3]!), pageOf(MANY[140]!, PACKAGED[1]!), textOf(7003, 500)]) {
      const expected = matchPage(page, whole)
      expect(await (await start()).match(page)).toEqual(expected)
    }
    const query = MANY[77]!.text.slice(100, 112)
    expect(await (await start()).find(query)).toEqual(lookUp(query, whole))
    expect(lookUp(query, whole)[0]?.source).toBe('own-77')
  })

  it('reads only what a page may be related to once it is indexed', async () => {
    await add(MANY)
    await (await start()).match('疫')
    const again = await start()
    expect(sources(await again.match(pageOf(MANY[9]!)))).toEqual(['own-9'])
    await again.find(MANY[9]!.text.slice(20, 30))
    expect(again.readCount()).toBeLessThan(45)
  })

  it('takes up what was added and removed, in this life of the background and in the next', async () => {
    await add(MANY.slice(0, 100))
    const first = await start()
    await first.match('疫')
    await first.ownReports.add(MANY[120]!)
    await first.ownReports.remove('own-5')
    await first.archiveChanged()
    for (const background of [first, await start()]) {
      const page = pageOf(MANY[120]!, MANY[5]!, MANY[6]!)
      expect(sources(await background.match(page))).toEqual(['own-120', 'own-6'])
      expect(await background.find(MANY[5]!.text.slice(20, 40))).toEqual([])
      expect((await background.find(MANY[120]!.text.slice(20, 40)))[0]?.source).toBe('own-120')
    }
  })

  it('has a report that was removed and added again, with the text that it has now', async () => {
    await add(MANY)
    const background = await start()
    await background.match('疫')
    await background.ownReports.remove('own-8')
    await background.ownReports.add(made('own-8', textOf(8000, 300)))
    await background.archiveChanged()
    expect(sources(await background.match(pageOf(MANY[8]!)))).toEqual([])
    expect(sources(await background.match(textOf(8000, 300)))).toEqual(['own-8'])
    const archive = await background.archiveAtHand()
    expect((await archive.read(['own-8', 'nobody', 'packaged-0'])).map((one) => one.text)).toEqual([
      textOf(8000, 300),
      PACKAGED[0]!.text,
    ])
  })

  it('becomes a small one when reports are cleared, and large again', async () => {
    await add(MANY)
    const background = await start()
    await background.match('疫')
    await background.ownReports.clear()
    await background.archiveChanged()
    expect(sources(await background.match(pageOf(MANY[3]!, PACKAGED[0]!)))).toEqual(['packaged-0'])
    await background.ownReports.commit([await background.ownReports.stage(MANY)])
    await background.archiveChanged()
    expect(sources(await background.match(pageOf(MANY[3]!)))).toEqual(['own-3'])
  })
})

describe('the stored index', () => {
  const STORES = ['segments', 'filters', 'frequency'] as const
  type Records = { fields: Record<string, number | Uint8Array> }

  /** What may happen to what is stored. */
  const DAMAGES: Record<string, (record: Records) => unknown> = {
    'is another thing': () => ({ index: true }),
    'has lost a field': ({ fields, ...rest }) => ({
      ...rest,
      fields: Object.fromEntries(Object.entries(fields).slice(1)),
    }),
    'has another byte': (record) => {
      for (const field of Object.values(record.fields))
        if (typeof field !== 'number' && field.length > 0) field[field.length >> 1]! ^= 1
      return record
    },
    'is of an engine that is not this one': (record) => ({ ...record, engine: '0/0' }),
  }
  const where = fc.constantFrom(...STORES)
  const how = fc.constantFrom('is gone', ...Object.keys(DAMAGES))

  it('is made anew where it is damaged, and answers as before', async () => {
    await add(MANY)
    const page = pageOf(MANY[31]!, MANY[99]!)
    const query = MANY[31]!.text.slice(50, 60)
    const expected = await (await start()).match(page)
    expect(sources(expected)).toEqual(['own-31', 'own-99'])
    await (await start()).find(query)
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(where, how), { minLength: 1, selector: ([store]) => store }),
        async (all) => {
          const db = await (await start()).database()
          for (const [store, damage] of all)
            for (const key of await db.getAllKeys(store)) {
              const record = (await db.get(store, key)) as object as Records
              if (damage === 'is gone') await db.delete(store, key)
              else await db.put(store, DAMAGES[damage]!(record) as never, key)
            }
          const after = await start()
          expect(await after.match(page)).toEqual(expected)
          expect((await after.find(query))[0]?.source).toBe('own-31')
          const again = await start()
          expect(await again.match(page)).toEqual(expected)
          expect(again.readCount()).toBeLessThan(45)
        },
      ),
      { numRuns: 15 },
    )
  })

  it('is made anew by another version of the program', async () => {
    await add(MANY)
    await (await start()).match('疫')
    vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '2' } as never)
    const updated = await start()
    expect(sources(await updated.match(pageOf(MANY[4]!)))).toEqual(['own-4'])
    expect(updated.readCount()).toBeGreaterThanOrEqual(150)
  })

  it('is finished by the next background where one was killed between adding and indexing', async () => {
    await add(MANY.slice(0, 100))
    await (await start()).match('疫')
    await add(MANY.slice(100, 104))
    const next = await start()
    expect(sources(await next.match(pageOf(MANY[102]!, MANY[50]!)))).toEqual(['own-102', 'own-50'])
    expect(next.readCount()).toBeLessThan(60)
  })
})

describe('reports that are staged', () => {
  it('are in no answer before they are committed, and are swept away', async () => {
    await add(MANY.slice(0, 90))
    const { ownReports, match, database } = await start()
    const rows = await ownReports.stage(MANY.slice(100, 110))
    expect(sources(await match(pageOf(MANY[104]!)))).toEqual([])
    await ownReports.sweep()
    expect(await (await database()).count('texts')).toBe(90)
    expect(await ownReports.commit([rows])).toEqual(['gone'])
    expect(await ownReports.count()).toBe(90)
  })

  it('become reports file by file, each as a whole or not at all', async () => {
    await add(MANY.slice(0, 3))
    const { ownReports, database } = await start()
    const first = await ownReports.stage(MANY.slice(3, 5))
    const rival = await ownReports.stage([MANY[5]!, MANY[2]!])
    const last = await ownReports.stage([MANY[6]!])
    const lost = { ...last[0]!, id: 999, source: 'own-7' }
    expect(await ownReports.commit([first, rival, last, [lost]])).toEqual([
      null,
      'taken',
      null,
      'gone',
    ])
    expect(await ownReports.find(['own-3', 'own-4', 'own-5', 'own-6', 'own-7'])).toEqual([
      ...first.map(({ id }) => id),
      null,
      last[0]!.id,
      null,
    ])
    await ownReports.sweep()
    expect(await (await database()).count('texts')).toBe(await ownReports.count())
  })
})

describe('a report that is left out', () => {
  it('is in no answer, and stands in the way of no other', async () => {
    for (const count of [5, 100]) {
      vi.stubGlobal('indexedDB', new IDBFactory())
      const copy = { ...MANY[1]!, source: 'copy' }
      await add([...MANY.slice(0, count), copy])
      const { match } = await start()
      const page = pageOf(MANY[1]!, MANY[2]!)
      expect(sources(await match(page))).toEqual(['copy', 'own-1', 'own-2'])
      const [best, ...others] = (await match(page, ['copy'])).reports
      expect([best!.source, ...others.map(({ source }) => source)].sort()).toEqual([
        'own-1',
        'own-2',
      ])
      expect(best!.passages.map(({ reason }) => reason.reports)).toEqual([1])
    }
  })
})

describe('a damaged report', () => {
  it('is left out and told of; all others stay', async () => {
    for (const count of [5, 100]) {
      vi.stubGlobal('indexedDB', new IDBFactory())
      await add(MANY.slice(0, count))
      const { database, match, archiveAtHand } = await start()
      await (await database()).put('texts', { ...MANY[1]!, body: [5, 1] }, 2)
      expect(sources(await match(pageOf(MANY[1]!, MANY[2]!)))).toEqual(['own-2'])
      expect((await archiveAtHand()).trouble).toMatch(/own-1.*body/)
    }
  })
})

describe('the store of an earlier version', () => {
  it('keeps its reports, and forgets what an import had put aside', async () => {
    await new Promise<void>((done, fail) => {
      const opening = indexedDB.open('duidu', 2)
      opening.onerror = fail
      opening.onupgradeneeded = () => {
        const reports = opening.result.createObjectStore('reports', { keyPath: 'source' })
        for (const report of MANY.slice(0, 4)) reports.add(report)
        opening.result.createObjectStore('staged').add(MANY[9]!, ['import', 'own-9'])
      }
      opening.onsuccess = () => {
        opening.result.close()
        done()
      }
    })
    const { ownReports, match, database } = await start()
    expect(await ownReports.ids()).toEqual([1, 2, 3, 4])
    expect(sources(await match(pageOf(MANY[3]!, MANY[9]!)))).toEqual(['own-3'])
    expect([...(await database()).objectStoreNames]).toEqual([
      'catalogue',
      'filters',
      'frequency',
      'segments',
      'texts',
    ])
  })
})
