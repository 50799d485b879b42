import type { Report } from './report.ts'
import { overlap, type Span } from '#lib/text/span.ts'
import { textLines } from './text-lines.ts'

/** A line of a report as the reader shows it. */
export interface ReaderLine {
  /** Its number among all lines, from 0: the same in any script. */
  readonly index: number
  /** In the report's text. */
  readonly span: Span
  /** It belongs to the article and is no noise. */
  readonly clean: boolean
  readonly kind: 'heading' | 'paragraph' | 'aside'
}

/** Whether a line touches one of `spans`, asked for one line after the other. */
function toucher(spans: readonly Span[]): (line: Span) => boolean {
  let next = 0
  return (line) => {
    while (next < spans.length && spans[next]![1] <= line[0]) next++
    return next < spans.length && overlap(line, spans[next]!) > 0
  }
}

/** The lines of a report, in order. Linear in its text and its spans. */
export function readerLines({ text, body, noise, headings, paragraphs }: Report): ReaderLine[] {
  const isNoise = toucher(noise)
  const isHeading = toucher(headings)
  const isParagraph = toucher(paragraphs)
  return textLines(text).map((span, index) => {
    // Each is asked for every line: it goes along.
    const [noisy, heading, paragraph] = [isNoise(span), isHeading(span), isParagraph(span)]
    const kind = heading ? 'heading' : paragraph ? 'paragraph' : 'aside'
    return { index, span, clean: overlap(span, body) > 0 && !noisy, kind }
  })
}
