import type { Report } from '#lib/report/report.ts'

/** A report that is all body. */
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
    paragraphs: [[0, text.length]],
    documents: [],
    slogans: [],
    noise: [],
    boilerplate: [],
    lacks: [],
  }
}
