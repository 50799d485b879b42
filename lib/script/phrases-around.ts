import type { Span } from '#lib/text/span.ts'

/** So much of the text on either side tells the words apart. */
const AROUND = 16
const HAN_RUN = /\p{Script=Han}+/gu
const words = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * What a character at `span` of `text` may belong to, of two characters or more, the likeliest
 * first: its word, or else what it makes with the word after it and before it. None where it stands
 * alone. A suggestion for people: browsers cut words differently.
 */
export function phrasesAround(text: string, [start, end]: Span): Span[] {
  const from = Math.max(0, start - AROUND)
  for (const { 0: run, index } of text.slice(from, end + AROUND).matchAll(HAN_RUN)) {
    const runStart = from + index
    if (runStart > start || runStart + run.length < end) continue
    const spans = [...words.segment(run)].map(({ segment, index: at }): Span => {
      return [runStart + at, runStart + at + segment.length]
    })
    const own = spans.findIndex((span) => span[0] <= start && span[1] >= end)
    const word = spans[own]
    if (!word) return []
    if (word[1] - word[0] > end - start) return [word]
    const [before, after] = [spans[own - 1], spans[own + 1]]
    return [
      ...(after ? [[start, after[1]] as const] : []),
      ...(before ? [[before[0], end] as const] : []),
    ]
  }
  return []
}
