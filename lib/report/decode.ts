import { decodeUtf16, isUtf16 } from './decode-utf16.ts'
import { decodeUtf8 } from './decode-utf8.ts'
import { guessText } from './guess-text.ts'
import { ReportError } from './report-error.ts'

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
    const text = guessText(bytes, null)
    if (text !== null) return text
    const problem = 'not UTF-8, nor clearly Chinese in GB 18030 or Big5; save the file as UTF-8'
    throw new ReportError('encoding', source, error.place, problem)
  }
}
