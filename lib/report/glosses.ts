import { skipGloss } from '#lib/text/gloss.ts'
import type { Span } from '#lib/text/span.ts'

const GLOSS_START = /(?<=[\p{Script=Han})）])[(（[【〔]/gu

/** The glosses inside `within` of `text`, with their brackets: 戰(zhàn) gives (zhàn). */
export function findGlosses(text: string, within: Span): Span[] {
  const glosses: Span[] = []
  for (const match of text.slice(...within).matchAll(GLOSS_START)) {
    const start = within[0] + match.index
    const end = skipGloss(text, start)
    if (end > start + 1 && end <= within[1]) glosses.push([start, end])
  }
  return glosses
}
