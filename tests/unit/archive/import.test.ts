import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sayFault } from '#components/archive/say-fault.ts'
import type { ArchivedReport } from '#lib/archive/archive.ts'
import { buildArchive } from '#lib/archive/build.ts'
import { exportArchive } from '#lib/archive/export.ts'
import { importArchive, importText, type ImportResult } from '#lib/archive/import.ts'
import { textIn } from '#tests/unit/components/text-in.ts'

const englishText = textIn('en')
const TEXT =
  '青岭集团筑牢防线\n\n集团党委召开专题会议,成立疫情防控工作领导小组,每天两次对办公场所消毒。各单位落实日报告制度。\n'
const [REPORT] = buildArchive([{ source: 'b.txt', text: TEXT }]).reports
const bytes = (text: string) => new TextEncoder().encode(text)
const none = () => false

async function exported(batches: readonly (readonly ArchivedReport[])[]): Promise<string> {
  async function* given() {
    yield* batches
  }
  let json = ''
  for await (const piece of exportArchive(given())) json += piece
  return json
}

/** All that comes of a file that is read in pieces of so many characters. */
async function imported(
  name: string,
  json: string,
  size: number,
  isTaken: (source: string) => boolean = none,
) {
  async function* pieces() {
    for (let from = 0; from < json.length; from += size) yield json.slice(from, from + size)
  }
  const results: ImportResult[] = []
  for await (const result of importArchive(name, pieces(), isTaken)) results.push(result)
  return {
    reports: results.flatMap((result) => (result.ok ? result.reports : [])),
    faults: results.flatMap((result) => (result.ok ? [] : [sayFault(result.fault, englishText)])),
  }
}

describe('importText', () => {
  it('reads a raw text', () => {
    const result = importText({ name: 'a.txt', content: bytes(TEXT) }, none)
    expect(result.ok && result.reports.map(({ source }) => source)).toEqual(['a.txt'])
  })

  it('takes the text of a page that was read as it is', () => {
    const result = importText({ name: 'a.html', content: TEXT }, none)
    expect(result.ok && result.reports[0]!.text).toBe(TEXT)
  })

  it.each([
    ['empty.txt', bytes(''), 'empty', {}],
    ['cut.txt', bytes('疫').slice(0, 2), 'encoding', { line: 1, byte: 1 }],
    ['latin.txt', bytes('No Chinese.'), 'not-chinese', {}],
  ])('says of %s what is wrong with it, and where', (name, content, kind, place) => {
    expect(importText({ name, content }, none)).toMatchObject({
      ok: false,
      fault: { file: name, kind, place },
    })
  })

  it('refuses a report that the archive holds', () => {
    const file = { name: 'a.txt', content: bytes(TEXT) }
    expect(importText(file, (source) => source === 'a.txt')).toMatchObject({
      fault: { file: 'a.txt', kind: 'taken', place: {} },
    })
  })
})

describe('importArchive', () => {
  it('reads archives of any size as they were exported, however the pieces are cut', async () => {
    for (const size of [0, 1, 31, 32, 33, 100]) {
      const reports = Array.from({ length: size }, (_, i) => ({ ...REPORT!, source: `${i}.txt` }))
      const json = await exported([reports.slice(0, 7), reports.slice(7)])
      expect(JSON.parse(json)).toEqual({ format: 1, reports })
      for (const piece of [97, 10_000, 1_000_000])
        expect(await imported('all.json', json, piece)).toEqual({ reports, faults: [] })
    }
  })

  it('reads any JSON of an archive, whatever stands beside and inside the reports', async () => {
    const words = fc.string({ unit: fc.constantFrom(...'"\\,[]{}:reports文'), maxLength: 12 })
    const settings = fc.tuple(words, words, fc.jsonValue({ maxDepth: 2 }), fc.boolean(), fc.nat(9))
    await fc.assert(
      fc.asyncProperty(settings, async ([source, name, value, spaced, cut]) => {
        const reports = [
          { ...REPORT!, source },
          { ...REPORT!, source: `${source}2` },
        ]
        const archive = { [`${name}!`]: value, format: 1, reports, more: { reports: [1, [2]] } }
        const json = JSON.stringify(archive, null, spaced ? 2 : 0)
        expect(await imported('any.json', json, cut + 1)).toEqual({ reports, faults: [] })
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    ['half.json', '{"format": 1, "reports": [', /^half\.json: The file is damaged/],
    ['none.json', '', /^none\.json: The file is damaged/],
    ['comma.json', '{"format": 1, "reports": [,]}', /^comma\.json: The file is damaged/],
    ['other.json', '{"format": 9, "reports": []}', /^other\.json: Its format is version 9.* 1\./],
    ['list.json', '[{"reports": []}]', /^list\.json: This is not as Duidu exports it/],
    ['empty.json', '{"format": 1, "reports": [{}]}', /^empty\.json, report 1, field source: This/],
  ])('says of %s what is wrong with it', async (name, json, message) => {
    const { faults } = await imported(name, json, 5)
    expect(faults).toEqual([expect.stringMatching(message)])
  })

  it('names the place of a broken report in the whole file', async () => {
    const reports = Array.from({ length: 40 }, (_, i) => ({ ...REPORT!, source: `${i}.txt` }))
    const json = JSON.stringify({ format: 1, reports: [...reports, {}] })
    const { faults } = await imported('part.json', json, 500)
    expect(faults).toEqual([expect.stringContaining('report 41')])
  })

  it('refuses a report that the archive holds, and says which it is', async () => {
    const json = await exported([[{ ...REPORT!, source: 'a.txt' }, REPORT!]])
    const { faults } = await imported('a.json', json, 500, (source) => source === 'b.txt')
    expect(faults).toEqual([expect.stringMatching(/^a\.json, report 2, “b\.txt”: The archive has/)])
  })
})
