import type { Report } from '#lib/report/report.ts'
import { overlap, type Span } from '#lib/text/span.ts'

/** What is known about the parts of a text; a `Report` is one. */
export type TextParts = Pick<Report, 'paragraphs' | 'headings' | 'noise'>

/** A line without a full stop is a heading up to this length. */
const longestHeading = 40
const finished = /[。！？!?；;][”」』）)]?\s*$/u
const listed = /^\s*(?:[0-9]{1,2}[.．、)）]|[（(][0-9]{1,2}[)）]|[①-⑳•·●■◆▪-])/u
const trailingDash = /(?:——|—|:|：)\s*$/u

/** Whether a line of a page is running text or an entry of a list, not a heading or a menu. */
function isRunningText(line: string): boolean {
  if (finished.test(line)) return true
  if (trailingDash.test(line)) return false
  return line.trim().length > longestHeading || (listed.test(line) && /[,，、]/u.test(line))
}

/** What measures are looked for in: paragraphs without headings, captions and page numbers. */
export function paragraphsOf(text: string, parts: TextParts | null): Span[] {
  if (parts) {
    const aside = [...parts.headings, ...parts.noise]
    return parts.paragraphs.filter(
      (span) => !aside.some((other) => overlap(span, other) > (span[1] - span[0]) / 2),
    )
  }
  const spans: Span[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (isRunningText(line)) spans.push([start, start + line.length])
    start += line.length + 1
  }
  return spans
}
