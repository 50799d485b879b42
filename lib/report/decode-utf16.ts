import { lineOf } from './place.ts'
import { ReportError } from './report-error.ts'

const CHUNK = 4096
const LONE_SURROGATE = /\p{Surrogate}/u

/** Whether bytes begin with the byte order mark of UTF-16. */
export const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

/**
 * The text of a file in UTF-16, whose byte order mark tells the order and stays in the text.
 * @throws {ReportError} `encoding`, with the line and byte of the first fault
 */
export function decodeUtf16(bytes: Uint8Array, source: string): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isLittle = bytes[0] === 0xff
  let text = ''
  let units: number[] = []
  const end = bytes.length & ~1
  for (let at = 0; at < end; at += 2) {
    units.push(view.getUint16(at, isLittle))
    if (units.length === CHUNK || at + 2 === end) {
      text += String.fromCharCode(...units)
      units = []
    }
  }
  const lone = text.search(LONE_SURROGATE)
  const fault = lone >= 0 ? lone : end < bytes.length ? text.length : null
  if (fault === null) return text
  const place = { line: lineOf(text, fault), byte: 2 * fault + 1 }
  throw new ReportError('encoding', source, place, 'half a character: this UTF-16 is damaged')
}
