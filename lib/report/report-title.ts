import { cut } from '#lib/text/span.ts'
import type { Report } from './report.ts'

/** So many characters of its text stand for a report without a title. */
const OPENING = 28

/** What a report is called, in one line: its title, or how it begins. */
export function reportTitle({ text, title, body }: Report): string {
  const words = cut(text, title ?? body)
    .slice(0, 500)
    .replace(/\s+/g, ' ')
    .trim()
  const characters = Array.from(words)
  return title || characters.length <= OPENING
    ? words
    : characters.slice(0, OPENING).join('') + '……'
}
