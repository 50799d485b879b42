import { chineseLikeness } from './chinese-likeness.ts'
import { decodeAs } from './platform-decoder.ts'

/** What Chinese was written in before UTF-8. */
const ENCODINGS = ['gb18030', 'big5'] as const
/** What is less like Chinese is taken for none: another encoding, or damage. */
const LEAST_LIKENESS = 0.6
/** What is like Chinese in both encodings, or nearly so, is too short to tell. */
const LEAST_LEAD = 0.2

function readAs(bytes: Uint8Array, encoding: string) {
  const text = decodeAs(bytes, encoding)
  return { text, likeness: text === null ? 0 : chineseLikeness(text) }
}

/**
 * The text of `bytes` in the encoding in which it is clearly most like Chinese. Where none leads, in the
 * one that is `stated`, if it is like Chinese in that; else null.
 */
export function guessText(bytes: Uint8Array, stated: string | null): string | null {
  const [best, next] = ENCODINGS.map((encoding) => readAs(bytes, encoding)).sort(
    (a, b) => b.likeness - a.likeness,
  )
  const own = stated === null ? { text: null, likeness: 0 } : readAs(bytes, stated)
  if (own.likeness > LEAST_LIKENESS && own.likeness >= best!.likeness) return own.text
  const least = Math.max(LEAST_LIKENESS, next!.likeness + LEAST_LEAD)
  if (best!.likeness > least) return best!.text
  return own.likeness > LEAST_LIKENESS ? own.text : null
}
