import type { Report } from '#lib/report/report.ts'
import { cut } from '#lib/text/span.ts'

/** So many characters of its text stand for a report without a title. */
const OPENING = 28

/** Where a report comes from, in words that can be cited. */
export interface Origin {
  readonly title: string
  /** Organisation, publisher and date as the report writes them; those that it names. */
  readonly about: readonly string[]
  /** File name or address. */
  readonly source: string
}

/** One line: wrapped titles and dates are cited unwrapped. */
const inLine = (words: string) => words.replace(/\s+/g, ' ').trim()

export function originOf({
  text,
  title,
  body,
  organisation,
  publisher,
  date,
  source,
}: Report): Origin {
  const spans = [organisation, publisher, date?.span ?? null].filter((span) => span !== null)
  const opening = inLine(cut(text, body))
  return {
    title: title ? inLine(cut(text, title)) : Array.from(opening).slice(0, OPENING).join('') + '……',
    about: [...new Set(spans.map((span) => inLine(cut(text, span))))],
    source,
  }
}
