import type { Report } from '#lib/report/report.ts'
import type { Span } from '#lib/text/span.ts'

/** A report that is all body, each line of it a paragraph. */
export function reportOf(source: string, text: string): Report {
  return {
    source,
    text,
    script: 'hans',
    title: null,
    kicker: null,
    organisation: null,
    publisher: null,
    author: null,
    date: null,
    body: [0, text.length],
    headings: [],
    paragraphs: [...text.matchAll(/.+/g)].map(({ 0: line, index }): Span => [
      index,
      index + line.length,
    ]),
    documents: [],
    slogans: [],
    noise: [],
    boilerplate: [],
    lacks: [],
  }
}
