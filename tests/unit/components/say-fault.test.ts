import { describe, expect, it } from 'vitest'
import { sayFault } from '#components/archive/say-fault.ts'
import { faultIn, type ImportFault } from '#lib/archive/import-fault.ts'
import { textIn } from './text-in.ts'

const [english, mainland, taiwan] = ['en', 'zh_CN', 'zh_TW'].map(textIn)
const ENCODING: ImportFault = {
  ...faultIn('甲.txt', 'encoding'),
  place: { line: 3, byte: 120 },
}

describe('sayFault', () => {
  it('names file, place, fault and what to do, in the reader’s language', () => {
    expect(sayFault(ENCODING, english!)).toMatch(/^甲\.txt, line 3, byte 120: The enc.* as UTF-8/)
    expect(sayFault(ENCODING, mainland!)).toMatch(
      /^甲\.txt（第 3 行，第 120 字节）：编码.*后再导入。$/,
    )
    expect(sayFault(ENCODING, taiwan!)).toMatch(
      /^甲\.txt（第 3 行，第 120 位元組）：編碼.*後再匯入。$/,
    )
  })

  it('sends nobody to another encoding with an archive', () => {
    const fault = faultIn('all.json', 'archive-encoding')
    expect(sayFault(fault, english!)).toMatch(/^all\.json: An archive must be UTF-8/)
    for (const t of [english!, mainland!, taiwan!])
      expect(sayFault(fault, t)).not.toMatch(/UTF-16|Big5/)
  })

  it('names the file alone where the fault is everywhere in it', () => {
    const fault = faultIn('a.txt', 'not-chinese', 4)
    expect(sayFault(fault, english!)).toBe(
      'a.txt: Too few Chinese characters: 4, where a report has at least 10.',
    )
    expect(sayFault(fault, mainland!)).toBe('a.txt：只有 4 个汉字；一篇报告至少要有 10 个。')
  })

  it('names report and field of an archive', () => {
    const place = { report: 2, source: 'b.txt', field: 'headings[1]' }
    const fault: ImportFault = { ...faultIn('all.json', 'shape'), place }
    expect(sayFault(fault, english!)).toMatch(
      /^all\.json, report 2, “b\.txt”, field headings\[1\]:/,
    )
    expect(sayFault(fault, taiwan!)).toMatch(
      /^all\.json（第 2 篇報告「b\.txt」，欄位 headings\[1\]）：/,
    )
  })

  it('has nobody rename an archive because of a report in it', () => {
    for (const kind of ['taken', 'rival'] as const) {
      const place = { report: 2, source: 'b.txt', field: '' }
      const inside: ImportFault = { ...faultIn('all.json', kind), place }
      // Which report it is, is not known of one that came while the file was read.
      for (const fault of [inside, faultIn('all.json', kind)]) {
        expect(sayFault(fault, english!)).toMatch(/of this name.* out of (the|this) file/)
        expect(sayFault(fault, mainland!)).toMatch(/同名报告.*文件中删去这一篇/)
        expect(sayFault(fault, taiwan!)).toMatch(/同名報告.*檔案中刪去這一篇/)
      }
      expect(sayFault(faultIn('b.txt', kind), english!)).toMatch(/ename /)
    }
  })

  it('says of a page that the archive holds it, and of no file', () => {
    expect(sayFault(faultIn(null, 'held'), english!)).toMatch(
      /^The archive holds this page already/,
    )
  })
})
