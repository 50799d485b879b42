import type { Span } from '#lib/text/span.ts'

/** A measure as a person marked it. */
export interface Marked {
  /** In the text without marks. */
  readonly span: Span
  /** The category first given, and others that are right too. */
  readonly categories: readonly string[]
  /** May be found or not. */
  readonly borderline: boolean
}

const mark = /⟦(\??)([^⟦⟧|]+)\|([^⟦⟧|]+)⟧/gu

/** Takes the marks out of a fixture, see tests/fixtures/measures/README.md. */
export function readMarked(source: string): { text: string; measures: Marked[] } {
  const measures: Marked[] = []
  let text = ''
  let last = 0
  for (const match of source.matchAll(mark)) {
    const [all, doubt, words, categories] = match
    text += source.slice(last, match.index)
    measures.push({
      span: [text.length, text.length + words!.length],
      categories: categories!.split('/'),
      borderline: doubt === '?',
    })
    text += words
    last = match.index + all.length
  }
  return { text: text + source.slice(last), measures }
}
