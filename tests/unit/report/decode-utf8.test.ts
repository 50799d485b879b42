import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeUtf8 } from '#lib/report/decode-utf8.ts'
import { ReportError } from '#lib/report/report-error.ts'

const encode = (text: string) => new TextEncoder().encode(text)

/** What the platform makes of the bytes, `null` where it refuses them. */
function oracle(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return decodeUtf8(bytes, 'a.txt')
  } catch (error) {
    expect(error).toBeInstanceOf(ReportError)
    return null
  }
}

describe('decodeUtf8', () => {
  it('reads UTF-8 to the character, byte order mark and rare ideographs too', () => {
    const text = '\ufeff㠣𫵷 疫情\r\n'.repeat(3000)
    expect(decodeUtf8(encode(text), 'a.txt')).toBe(text)
  })

  it('accepts and refuses the same bytes as the platform', () => {
    const bytes = fc.uint8Array({ min: 1, minLength: 1, maxLength: 12 })
    const nearly = fc
      .tuple(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
      )
      .map(([text, at, byte]) => {
        const spoilt = encode(text)
        spoilt[at % spoilt.length] = byte
        return spoilt
      })
    fc.assert(
      fc.property(fc.oneof(bytes, nearly), (input) => {
        fc.pre(!input.includes(0) && !(input[0]! >= 0xfe && input[1]! >= 0xfe))
        expect(decoded(input)).toBe(oracle(input))
      }),
      { numRuns: 1000 },
    )
  })

  it.each<[string, Uint8Array, string]>([
    ['an empty file', encode(''), 'a.txt: whole file: the file is empty'],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x2a, 0x4e), 'a.txt: byte 1: this is UTF-16'],
    ['a binary file', encode('ab\ncd\0'), 'a.txt: line 2, byte 6: a zero byte'],
    ['GB 18030', Uint8Array.of(0x0a, 0x61, 0xd2, 0xdf), 'a.txt: line 2, byte 3: not UTF-8'],
    ['a character cut off', encode('疫').slice(0, 2), 'a.txt: line 1, byte 1: not UTF-8'],
  ])('names the place of the fault in %s', (_, bytes, message) => {
    expect(() => decodeUtf8(bytes, 'a.txt')).toThrow(message)
  })
})
