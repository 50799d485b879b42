import { extractDates } from '#lib/figure/extract-dates.ts'
import { extractFigures } from '#lib/figure/extract-figures.ts'
import type { DateMention, DatePoint, Figure } from '#lib/figure/figure.ts'
import { fold } from '#lib/text/fold.ts'
import type { Span } from '#lib/text/span.ts'
import type { CategoryId } from './categories.ts'
import { findWords } from './find-words.ts'
import { judge } from './judge.ts'
import type { Context } from './measure-index.ts'
import { plainForm, synonymForm, type SearchForm } from './search-form.ts'

/** What a reader looks for: words, and the figures and dates that restrict them. */
export interface Query {
  /** The words, figures and dates taken out: as they stand, and by synonyms. */
  readonly forms: readonly [SearchForm, SearchForm]
  readonly category: CategoryId | null
  readonly figures: readonly Figure[]
  readonly dates: readonly DateMention[]
}

function without(text: string, spans: readonly Span[]): string {
  let out = text
  for (const [start, end] of spans)
    out = out.slice(0, start) + ' '.repeat(end - start) + out.slice(end)
  return out
}

/** Reads what a reader typed or selected, in any script. */
export function readQuery(text: string): Query {
  const figures = extractFigures(text)
  const dates = extractDates(text)
  const words = without(
    text,
    [...figures, ...dates].map(({ span }) => span),
  )
  const plain = plainForm(words)
  const { codes } = fold(text)
  return {
    forms: [plain, synonymForm(plain)],
    category: judge(String.fromCharCode(...codes), findWords(codes))?.category ?? null,
    figures,
    dates,
  }
}

/** Shares and multiples are no counts; other units stand for each other (八張, 八个). */
const ratios = new Set(['%', '‰', '倍', '成'])

function sameFigure(wanted: Figure, held: Figure): boolean {
  if (ratios.has(wanted.unit) !== ratios.has(held.unit)) return false
  return wanted.value <= held.upTo && wanted.upTo >= held.value
}

const agree = (a: number | null, b: number | null) => a === null || b === null || a === b

function sameDay(a: DatePoint, b: DatePoint): boolean {
  return agree(a.year, b.year) && agree(a.month, b.month) && agree(a.day, b.day)
}

/** Whether a sentence holds every figure and date that `query` names, compared as values. */
export function isAllowed(query: Query, context: Context): boolean {
  return (
    query.figures.every((figure) => context.figures.some((held) => sameFigure(figure, held))) &&
    query.dates.every((date) =>
      context.dates.some((held) => sameDay(date.from, held.from) && sameDay(date.to, held.to)),
    )
  )
}
