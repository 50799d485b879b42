import { skipGloss } from './gloss.ts'
import type { Span } from './span.ts'

const AFTER_HAN = /(?<=\p{Script=Han})[([（【〔]/gu
const BRACKET = /[([（【〔]/

/** The glosses in a text, 戰(zhàn), in order and with their brackets. Linear. */
export function findGlosses(text: string): Span[] {
  const spans: Span[] = []
  for (const { index } of text.matchAll(AFTER_HAN)) {
    let end = index
    while (BRACKET.test(text[end] ?? '')) {
      const after = skipGloss(text, end)
      if (after === end + 1) break
      end = after
    }
    if (end > index) spans.push([index, end])
  }
  return spans
}
