import { chineseLikeness } from './chinese-likeness.ts'
import { decodeUtf16, isUtf16 } from './decode-utf16.ts'
import { decodeUtf8 } from './decode-utf8.ts'
import { decodeAs } from './platform-decoder.ts'
import { ReportError } from './report-error.ts'

/** What Chinese was written in before UTF-8; the likelier one first. */
const ENCODINGS = ['gb18030', 'big5'] as const
/** What is less like Chinese is taken for none: another encoding, or damage. */
const LEAST_LIKENESS = 0.6

/** What is like Chinese in both encodings, or nearly so, is too short to tell. */
const LEAST_LEAD = 0.2

/** The text in the encoding in which it is clearly most like Chinese; null where it is so in none. */
function guess(bytes: Uint8Array): string | null {
  const read = ENCODINGS.map((encoding) => {
    const text = decodeAs(bytes, encoding)
    return { text, likeness: text === null ? 0 : chineseLikeness(text) }
  })
  const [best, next] = read.sort((a, b) => b.likeness - a.likeness)
  const least = Math.max(LEAST_LIKENESS, next!.likeness + LEAST_LEAD)
  return best!.likeness > least ? best!.text : null
}

/**
 * The text of a file, exactly (a byte order mark stays in it). UTF-16 is told by its byte order mark;
 * what is UTF-8 throughout is UTF-8; of GB 18030 and Big5, which decode most of each other, the one that
 * gives Chinese. Of a few characters it may be that nobody can tell which: they are refused.
 * @throws {ReportError} `empty`, `binary`, or `encoding` with the line and byte where it is not UTF-8
 */
export function decodeReport(bytes: Uint8Array, source: string): string {
  if (isUtf16(bytes)) return decodeUtf16(bytes, source)
  try {
    return decodeUtf8(bytes, source)
  } catch (error) {
    if (!(error instanceof ReportError) || error.kind !== 'encoding') throw error
    const text = guess(bytes)
    if (text !== null) return text
    const problem = 'not UTF-8, nor clearly Chinese in GB 18030 or Big5; save the file as UTF-8'
    throw new ReportError('encoding', source, error.place, problem)
  }
}
