import type { Report } from '#lib/report/report.ts'
import { SCRIPT_TAG } from '#lib/script/language-tag.ts'
import { cut } from '#lib/text/span.ts'

/** So many characters of its text stand for a report without a title. */
const OPENING = 28

/** What a report is called: its title, or how it begins. */
export function reportLabel({ title, body, text }: Report): string {
  if (title) return cut(text, title)
  const opening = cut(text, body).trimStart()
  return opening.length > OPENING ? opening.slice(0, OPENING) + '……' : opening
}

/** The `lang` of a text in this script, so that fonts pick the right glyphs. */
export function langOf(script: Report['script']): string {
  return SCRIPT_TAG[script]
}

/** Whose report it is, who published it and when, as the report writes it. */
export function reportOrigin({ text, organisation, publisher, date }: Report): string[] {
  return [organisation, publisher, date?.span ?? null]
    .filter((span) => span !== null)
    .map((span) => cut(text, span))
}
