import { describe, expect, it } from 'vitest'
import { buildArchive } from '#lib/archive/build.ts'
import { exportArchive } from '#lib/archive/export.ts'
import { importFiles } from '#lib/archive/import.ts'

const TEXT =
  '青岭集团筑牢防线\n\n集团党委召开专题会议,成立疫情防控工作领导小组,每天两次对办公场所消毒。各单位落实日报告制度。\n'
const bytes = (text: string) => new TextEncoder().encode(text)
const none = new Set<string>()

describe('importFiles', () => {
  it('reads raw texts and exported archives together', () => {
    const { reports } = buildArchive([{ source: 'b.txt', text: TEXT }])
    const result = importFiles(
      [
        { name: 'a.txt', bytes: bytes(TEXT) },
        { name: 'mine.json', bytes: bytes(`\ufeff${exportArchive(reports)}`) },
      ],
      none,
    )
    expect(result.ok && result.reports.map((report) => report.source)).toEqual(['a.txt', 'b.txt'])
    expect(result.ok && result.reports[1]).toEqual(reports[0])
  })

  it('imports nothing where one file fails, and says of each file what is wrong', () => {
    const result = importFiles(
      [
        { name: 'good.txt', bytes: bytes(TEXT) },
        { name: 'empty.txt', bytes: bytes('') },
        { name: 'gb.txt', bytes: Uint8Array.of(0xd2, 0xdf, 0xc7, 0xe9) },
        { name: 'half.json', bytes: bytes('{"format": 1, "reports": [') },
        { name: 'other.json', bytes: bytes('{"format": 9, "reports": []}') },
      ],
      none,
    )
    expect(result).toEqual({
      ok: false,
      failures: [
        { name: 'empty.txt', message: expect.stringMatching(/^empty\.txt: whole file/) },
        { name: 'gb.txt', message: expect.stringMatching(/^gb\.txt: line 1, byte 1: not UTF-8/) },
        { name: 'half.json', message: expect.stringMatching(/^half\.json: /) },
        { name: 'other.json', message: expect.stringMatching(/^other\.json: archive format: 9/) },
      ],
    })
  })

  it('refuses a report that the archive holds, and one that two files bring', () => {
    const file = { name: 'a.txt', bytes: bytes(TEXT) }
    expect(importFiles([file], new Set(['a.txt'])).ok).toBe(false)
    expect(importFiles([file, file], none).ok).toBe(false)
  })
})
