import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodeReport } from '#lib/report/decode.ts'
import { ReportError } from '#lib/report/report-error.ts'
import { openccConverter } from '#tests/unit/script/opencc-converter.ts'
import { encodeAs, encodeUtf16 } from './encode-as.ts'

const toTaiwan = openccConverter('cn', 'twp')
const toMainland = openccConverter('t', 'cn')
const read = (folder: string, name: string) => readFileSync(`${folder}/${name}`, 'utf8')
const textsIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => read(folder, name))
const TEXTS = [...textsIn('seeds'), ...textsIn('tests/fixtures/hosts')]

const HAN = /\p{Script=Han}/gu
const hanIn = (text: string) => text.match(HAN)?.length ?? 0

/** Passages of real texts with so many Chinese characters at least, which are told most easily. */
const passages = (size: number, han: number) =>
  fc
    .tuple(fc.constantFrom(...TEXTS), fc.nat())
    .map(([text, at]) => text.slice(at % (text.length - size)).slice(0, size))
    .filter((text) => hanIn(text) >= han)

const reads = (encoding: string, text: string) => {
  const bytes = encodeAs(encoding, text)
  expect(decodeReport(bytes, 'a.txt')).toBe(new TextDecoder(encoding).decode(bytes))
}

function readOrNull(bytes: Uint8Array): string | null {
  try {
    return decodeReport(bytes, 'a.txt')
  } catch {
    return null
  }
}

function refusal(bytes: Uint8Array): ReportError {
  try {
    decodeReport(bytes, 'a.txt')
  } catch (error) {
    if (error instanceof ReportError) return error
  }
  throw new Error('It was read.')
}

describe('a text in an encoding of China', () => {
  it('is read in GB 18030 and in Big5, whatever the script', () => {
    for (const text of TEXTS) {
      reads('gb18030', toMainland(text))
      reads('gb18030', toTaiwan(text))
      reads('big5', toTaiwan(text))
    }
  })

  it('is read as well where it is short', () => {
    fc.assert(
      fc.property(passages(40, 20), (text) => {
        reads('gb18030', toMainland(text))
        reads('gb18030', toTaiwan(text))
        reads('big5', toTaiwan(text))
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['gb18030', '关于进一步做好复工复产有关工作的通知'],
    ['gb18030', '經濟命脈的國家隊,承擔起應有的責任'],
    ['big5', '關於進一步做好復工復產有關工作的通知'],
    ['big5', '本院自即日起,每日量測體溫兩次 (Ver. 2.0)'],
    ['big5', '人之初,性本善;性相近,習相遠'],
    ['gb18030', '天地玄黄,宇宙洪荒。日月盈昃,辰宿列张。'],
    ['gb18030', '2020 Annual Report: 中国石油化工集团, page 3/18'],
    ['big5', '┌──┬──┐\n│ 項目 │ 數量 │\n└──┴──┘ 口罩 5000 個,每日消毒'],
  ])('is read in %s: %s', reads)

  it('is read with characters that GB 18030 writes in four bytes', () => {
    const bytes = [...encodeAs('gb18030', '集团领导'), 0x95, 0x32, 0x82, 0x36, 0x0a]
    expect(decodeReport(Uint8Array.from(bytes), 'a.txt')).toBe('集团领导𠀀\n')
  })
})

describe('a word list of a few characters in an encoding of China', () => {
  it.each([
    ['gb18030', '软件\t軟體'],
    ['gb18030', '鼠标\t滑鼠'],
    ['big5', '軟體\t軟件'],
    ['big5', '計程車\t出租車'],
    ['big5', '滑鼠\t鼠標\n伺服器\t服務器'],
  ])('is read in %s: %s', reads)

  it.each(['滑鼠\t鼠標', '網路\t網絡'])(
    'is refused where it reads as Chinese in two: %s',
    (text) => {
      expect(refusal(encodeAs('big5', text)).kind).toBe('encoding')
    },
  )

  it('is refused rather than misread', () => {
    const words = fc.array(passages(6, 6), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(words, (list) => {
        const bytes = encodeAs('big5', toTaiwan(list.join('\n')))
        const read = readOrNull(bytes)
        if (read !== null) expect(read).toBe(new TextDecoder('big5').decode(bytes))
      }),
      { numRuns: 500 },
    )
  })
})

describe('a text in UTF-16', () => {
  it('is read by its byte order mark, to the unit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, isLittle) => {
        const marked = `\ufeff${text}`
        expect(decodeReport(encodeUtf16(marked, isLittle), 'a.txt')).toBe(marked)
      }),
    )
  })

  it.each([
    ['half a pair', '\ufeff第\n\ud840字', 'a.txt: line 2, byte 7: half a character'],
    ['half a unit', '\ufeff第字', 'a.txt: line 1, byte 5: half a character'],
  ])('names the place of %s', (what, text, message) => {
    const bytes = encodeUtf16(text, true)
    const spoilt = what === 'half a unit' ? bytes.subarray(0, -1) : bytes
    expect(() => decodeReport(spoilt, 'a.txt')).toThrow(message)
  })

  it('is refused without one', () => {
    fc.assert(
      fc.property(passages(60, 30), fc.boolean(), (text, isLittle) => {
        expect(refusal(encodeUtf16(text, isLittle)).kind).toMatch(/^(binary|encoding)$/)
      }),
    )
  })
})

describe('what is in no encoding that is read', () => {
  it('is UTF-8 with one wrong byte: the error names it', () => {
    const spoilt = fc.tuple(passages(60, 30), fc.nat()).map(([text, at]) => {
      const bytes = new TextEncoder().encode(text)
      const index = at % bytes.length
      bytes[index] = 0xff
      return { bytes, index }
    })
    fc.assert(
      fc.property(spoilt, ({ bytes, index }) => {
        const { kind, place } = refusal(bytes)
        expect(kind).toBe('encoding')
        // The fault is the character that the byte is of.
        expect(index + 1 - place.byte!).toBeGreaterThanOrEqual(0)
        expect(index + 1 - place.byte!).toBeLessThan(4)
      }),
    )
  })

  it('is UTF-8 that was cut off inside a character', () => {
    fc.assert(
      fc.property(passages(60, 30), (text) => {
        const bytes = new TextEncoder().encode(`${text}字`).subarray(0, -1)
        expect(refusal(bytes)).toMatchObject({
          kind: 'encoding',
          place: { byte: bytes.length - 1 },
        })
      }),
    )
  })

  it.each([
    ['euc-jp', '新型の感染症に対して、わが社は毎日二回の消毒を行い、社員の体温を測っています。'],
    ['shift_jis', '新型の感染症に対して、わが社は毎日二回の消毒を行い、社員の体温を測っています。'],
    ['euc-kr', '서울시는 감염을 막기 위해 모든 공공시설을 소독하고 직원들의 체온을 매일 측정한다'],
    ['windows-1252', 'Déjà vu: café, naïve, Übergröße, façade, señor, œuvre, très âgé'],
    ['windows-1251', 'Все предприятия ежедневно дезинфицируют помещения'],
  ])('is another language in %s', (encoding, text) => {
    expect(refusal(encodeAs(encoding, text)).kind).toBe('encoding')
  })

  it('is anything else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 80, maxLength: 400 }), (bytes) => {
        expect(refusal(bytes).kind).toMatch(/^(binary|encoding)$/)
      }),
    )
  })
})
