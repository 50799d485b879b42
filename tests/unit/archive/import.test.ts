import { describe, expect, it } from 'vitest'
import { buildArchive } from '#lib/archive/build.ts'
import { exportPart } from '#lib/archive/export.ts'
import { importFile } from '#lib/archive/import.ts'

const TEXT =
  '青岭集团筑牢防线\n\n集团党委召开专题会议,成立疫情防控工作领导小组,每天两次对办公场所消毒。各单位落实日报告制度。\n'
const bytes = (text: string) => new TextEncoder().encode(text)
const none = () => false
const read = (name: string, content: Uint8Array, from = 0) =>
  importFile({ name, bytes: content, from }, none)

function exported(reports: Parameters<typeof exportPart>[0]): string {
  let json = ''
  for (let from: number | null = 0; from !== null;) {
    const part = exportPart(reports, from)
    json += part.json
    from = part.next
  }
  return json
}

describe('importFile', () => {
  it('reads raw texts, and exported archives as they were', () => {
    const { reports } = buildArchive([{ source: 'b.txt', text: TEXT }])
    const raw = read('a.txt', bytes(TEXT))
    expect(raw.ok && raw.reports.map(({ source }) => source)).toEqual(['a.txt'])
    const saved = read('mine.json', bytes(`\ufeff${exported(reports)}`))
    expect(saved.ok && saved.reports).toEqual(reports)
  })

  it('reads an archive of any size that was exported in parts', () => {
    const [report] = buildArchive([{ source: 'b.txt', text: TEXT }]).reports
    for (const size of [0, 1, 249, 250, 251, 600]) {
      const reports = Array.from({ length: size }, (_, i) => ({ ...report!, source: `${i}.txt` }))
      const result = read('all.json', bytes(exported(reports)))
      expect(result.ok && result.reports).toEqual(reports)
    }
  })

  it.each([
    ['empty.txt', bytes(''), /^empty\.txt: whole file/],
    ['gb.txt', Uint8Array.of(0xd2, 0xdf, 0xc7, 0xe9), /^gb\.txt: line 1, byte 1: not UTF-8/],
    ['half.json', bytes('{"format": 1, "reports": ['), /^half\.json: /],
    ['other.json', bytes('{"format": 9, "reports": []}'), /^other\.json: archive format: 9/],
  ])('says of %s what is wrong with it', (name, content, message) => {
    expect(read(name, content)).toEqual({
      ok: false,
      failure: { name, message: expect.stringMatching(message) },
    })
  })

  it('counts the reports of a file that comes in parts from its beginning', () => {
    const result = read('part.json', bytes('{"format": 1, "reports": [{}]}'), 100)
    expect(!result.ok && result.failure.message).toContain('report 101')
  })

  it('refuses a report that the archive holds', () => {
    const file = { name: 'a.txt', bytes: bytes(TEXT), from: 0 }
    expect(importFile(file, (source) => source === 'a.txt').ok).toBe(false)
  })
})
