import { placeOfByte } from './place.ts'
import { ReportError } from './report-error.ts'

const CHUNK = 4096

interface Sequence {
  readonly length: number
  readonly point: number
}

const isTail = (byte: number | undefined) => byte !== undefined && (byte & 0xc0) === 0x80

/** The UTF-8 sequence at `at`, `null` where there is none (Unicode 15, table 3-7). */
function sequenceAt(bytes: Uint8Array, at: number): Sequence | null {
  const first = bytes[at]!
  if (first < 0x80) return { length: 1, point: first }
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
  if (first < 0xc2 || first > 0xf4) return null
  let point = first & (0x7f >> length)
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i]
    if (!isTail(byte)) return null
    point = (point << 6) | (byte! & 0x3f)
  }
  const smallest = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000
  const isSurrogate = point >= 0xd800 && point < 0xe000
  return point < smallest || point > 0x10ffff || isSurrogate ? null : { length, point }
}

/** Refuses what is no text in UTF-8 before any decoding. */
function checkForm(bytes: Uint8Array, source: string): void {
  if (bytes.length === 0) throw new ReportError('empty', source, {}, 'the file is empty')
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (wide)
    throw new ReportError('encoding', source, { byte: 1 }, 'this is UTF-16; save the file as UTF-8')
  const zero = bytes.indexOf(0)
  if (zero >= 0)
    throw new ReportError(
      'binary',
      source,
      placeOfByte(bytes, zero),
      'a zero byte: this is no text',
    )
}

/**
 * The text of a file in UTF-8, exactly (a byte order mark stays in it, so that offsets hold).
 * @throws {ReportError} `empty`, `binary` or `encoding`, with the line and byte of the first fault
 */
export function decodeUtf8(bytes: Uint8Array, source: string): string {
  checkForm(bytes, source)
  let text = ''
  let points: number[] = []
  for (let at = 0; at < bytes.length;) {
    const sequence = sequenceAt(bytes, at)
    if (!sequence)
      throw new ReportError(
        'encoding',
        source,
        placeOfByte(bytes, at),
        'not UTF-8 (GB 18030 or Big5?); save the file as UTF-8',
      )
    points.push(sequence.point)
    at += sequence.length
    if (points.length === CHUNK || at === bytes.length) {
      text += String.fromCodePoint(...points)
      points = []
    }
  }
  return text
}
