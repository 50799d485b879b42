import type { Report } from '#lib/report/report.ts'
import { cut, type Span } from '#lib/text/span.ts'

/** The ends of a body that a fixture names: its first and its last words. */
interface Ends {
  readonly body: readonly [string, string]
}

const hasEnds = (value: unknown): value is Ends =>
  typeof value === 'object' && value !== null && 'body' in value && Array.isArray(value.body)

/** A report in words, as fixtures have it; `body` as many of its ends as `expected` has. */
export function reportWords(report: Report, expected: unknown) {
  const words = (span: Span | null) => span && cut(report.text, span)
  const body = cut(report.text, report.body)
  const [first, last] = hasEnds(expected) ? expected.body : ['', '']
  return {
    title: words(report.title),
    kicker: words(report.kicker),
    organisation: words(report.organisation),
    publisher: words(report.publisher),
    author: words(report.author),
    date: report.date?.day ?? null,
    time: report.date?.time ?? null,
    script: report.script,
    body: [body.slice(0, first.length), body.slice(-last.length)],
    headings: report.headings.map(words),
    documents: report.documents.map(words),
    noise: report.noise.map(words),
    lacks: report.lacks,
  }
}
