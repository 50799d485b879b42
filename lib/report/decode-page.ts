import { decodeReport } from './decode.ts'
import { decodeUtf8 } from './decode-utf8.ts'
import { guessText } from './guess-text.ts'
import { decodeAs } from './platform-decoder.ts'

const META_CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i
/** Where browsers look for the encoding of a page, in bytes. */
const PRESCAN = 4096

/** The encoding that a page names in its head, null where it names none. */
function statedEncoding(bytes: Uint8Array): string | null {
  // Any encoding that the web still has writes tags as ASCII does.
  const head = decodeAs(bytes.subarray(0, PRESCAN), 'windows-1252') ?? ''
  return META_CHARSET.exec(head)?.[1] ?? null
}

function asUtf8(bytes: Uint8Array, source: string): string | null {
  try {
    return decodeUtf8(bytes, source)
  } catch {
    return null
  }
}

/**
 * The markup of a saved page. UTF-8 goes before the encoding that it names: many a page is saved as
 * UTF-8 and still names the one that it was served in. Where the page is Chinese in another encoding than
 * it names, that one counts: some name the encoding of a template. What is Chinese in none is read as the
 * page says, or as any text is.
 * @throws {ReportError} as `decodeReport` does
 */
export function decodePage(bytes: Uint8Array, source: string): string {
  const stated = statedEncoding(bytes)
  return (
    asUtf8(bytes, source) ??
    guessText(bytes, stated) ??
    (stated && decodeAs(bytes, stated)) ??
    decodeReport(bytes, source)
  )
}
