import { describe, expect, it } from 'vitest'
import { decodePage } from '#lib/report/decode-page.ts'
import { ReportError } from '#lib/report/report-error.ts'
import { openccConverter } from '#tests/unit/script/opencc-converter.ts'
import { encodeAs } from './encode-as.ts'

const SIMPLIFIED = '港口集团成立疫情防控工作领导小组,主要负责人任组长,每天两次对候船大厅消毒。'
const TRADITIONAL = openccConverter('cn', 'twp')(SIMPLIFIED)
const SCRIPT = `<script>${'var a = [0];'.repeat(3000)}</script>`
const pageOf = (stated: string, text: string, head = '') =>
  `<html><head><meta charset="${stated}">${head}<title>a</title></head><p>${text}</p></html>`

const STATED = [
  'gb2312',
  'gbk',
  'big5',
  'iso-8859-1',
  'windows-1252',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'utf-8',
  'utf-16le',
  'koi8-r',
  'x-user-defined',
  'nonsense',
]

describe('a saved page', () => {
  it.each(STATED)('is read in its encoding where it names %s', (stated) => {
    for (const [encoding, text] of [
      ['gb18030', SIMPLIFIED],
      ['gb18030', TRADITIONAL],
      ['big5', TRADITIONAL],
    ] as const)
      for (const head of ['', SCRIPT]) {
        const page = pageOf(stated, text, head)
        expect(decodePage(encodeAs(encoding, page), 'a.html')).toBe(page)
      }
  })

  it('is read as it says where it is too short to tell', () => {
    const page = pageOf('big5', '滑鼠 鼠標')
    expect(decodePage(encodeAs('big5', page), 'a.html')).toBe(page)
  })

  it('is read as it says where it is in another language', () => {
    const page = pageOf('windows-1252', 'caf\u00e9 \u00e0 c\u00f4t\u00e9')
    expect(decodePage(Buffer.from(page, 'latin1'), 'a.html')).toBe(page)
  })

  it('is refused where it is in nothing that it says', () => {
    const page = Buffer.from(pageOf('utf-8', 'caf\u00e9'), 'latin1')
    expect(() => decodePage(page, 'a.html')).toThrow(ReportError)
  })

  it('is UTF-8 where it is that throughout, whatever it names', () => {
    const page = pageOf('gb2312', SIMPLIFIED)
    expect(decodePage(new TextEncoder().encode(page), 'a.html')).toBe(page)
  })
})
