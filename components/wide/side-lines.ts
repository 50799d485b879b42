import type { ArchivedReport } from '#lib/archive/archive.ts'
import { cut, overlap, type Span } from '#lib/text/span.ts'
import { isAdvertisement } from '#lib/report/is-advertisement.ts'
import { textLines } from '#lib/report/text-lines.ts'
import { firstFrom } from './first-from.ts'

/** A line of a text as it is set: `aside` is what stands in an article without being of it. */
export interface SideLine {
  /** In the text as it was found. */
  readonly span: Span
  readonly kind: 'heading' | 'paragraph' | 'aside'
}

/** A heading of a page is no longer, says something, and does not end as a sentence does. */
const LONGEST_HEADING = 32
const SAYS_SOMETHING = /\p{Script=Han}{3}/u
const ENDS_SENTENCE = /[。！？；，、…：.!?;,:）)][」”]?$/

function isHeading(line: string): boolean {
  const words = line.trim()
  return words.length <= LONGEST_HEADING && SAYS_SOMETHING.test(words) && !ENDS_SENTENCE.test(words)
}

/** The lines of a page's article. Which are headings, and which no part of it, shows in their words. */
export function pageLines(text: string): SideLine[] {
  return textLines(text).map((span) => {
    const line = cut(text, span)
    const kind = isAdvertisement(line) ? 'aside' : isHeading(line) ? 'heading' : 'paragraph'
    return { span, kind }
  })
}

/** Whether a span touches one of `spans`, which are sorted and do not overlap. */
function touches(spans: readonly Span[]): (span: Span) => boolean {
  return (span) => {
    const near = spans[firstFrom(spans.length, (i) => spans[i]![1] <= span[0])]
    return near !== undefined && overlap(span, near) > 0
  }
}

/** The lines of a report's article, and those around it that a page has taken over (`wanted`). */
export function reportLines(report: ArchivedReport, wanted: readonly Span[]): SideLine[] {
  const isHead = touches(report.headings)
  const isParagraph = touches(report.paragraphs)
  const isWanted = (line: Span) => wanted.some((span) => overlap(line, span) > 0)
  return textLines(report.text)
    .filter((span) => overlap(span, report.body) > 0 || isWanted(span))
    .map((span) => ({
      span,
      kind: isHead(span) ? 'heading' : isParagraph(span) ? 'paragraph' : 'aside',
    }))
}
