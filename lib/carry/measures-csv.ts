import { categoryName } from '#lib/measure/category-name.ts'
import type { Measure } from '#lib/measure/measure.ts'
import { cut } from '#lib/text/span.ts'
import { csv, type Cell } from '#lib/text/csv.ts'
import type { Say } from './say.ts'

/** A text with its measures. */
export interface MeasuredText {
  /** What the text is called: the page, or a report's title. */
  readonly name: string
  /** File name or address. */
  readonly source: string
  readonly text: string
  /** Spans are in `text`. */
  readonly measures: readonly Measure[]
}

/**
 * The measures of page and reports as CSV, one a line, under a line of names. `language` is the
 * interface's, a BCP 47 tag.
 */
export function measuresCsv(texts: readonly MeasuredText[], say: Say, language: string): string {
  const names: Cell[] = [
    say('carryWhere'),
    say('carrySource'),
    say('carryCategory'),
    say('carryActor'),
    say('carryWords'),
    say('carryFigures'),
    say('carryDate'),
    say('carryStart'),
    say('carryEnd'),
  ]
  const rows = texts.flatMap(({ name, source, text, measures }) =>
    measures.map(({ span, category, actor, figures, date }): Cell[] => [
      name,
      source,
      categoryName(category, language),
      actor && cut(text, actor),
      cut(text, span),
      figures.map((figure) => cut(text, figure.span)).join('; '),
      date && cut(text, date.span),
      ...span,
    ]),
  )
  return csv([names, ...rows])
}
