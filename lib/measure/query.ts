import { extractDates } from '#lib/figure/extract-dates.ts'
import { extractFigures } from '#lib/figure/extract-figures.ts'
import type { DateMention, DatePoint, Figure } from '#lib/figure/figure.ts'
import { fold } from '#lib/text/fold.ts'
import { overlap, type Span } from '#lib/text/span.ts'
import { textOfCodes } from '#lib/text/text-of-codes.ts'
import type { CategoryId } from './categories.ts'
import { findWords } from './find-words.ts'
import { judge } from './judge.ts'
import type { IndexEntry } from './measure-index.ts'
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
    category: judge(textOfCodes(codes), findWords(codes))?.category ?? null,
    figures,
    dates,
  }
}

/** What a figure is worth that stands in the sentence of an entry, not in the entry. */
const sentenceOnly = 0.9

/** Shares and multiples are no counts; other units stand for each other (八張, 八个). */
const ratios = new Set(['%', '‰', '倍', '成'])

function sameFigure(wanted: Figure, held: Figure): boolean {
  if (ratios.has(wanted.unit) !== ratios.has(held.unit)) return false
  return wanted.value <= held.upTo && wanted.upTo >= held.value
}

/** A part that the query leaves open agrees with all; one that it names must be named there too. */
const agrees = (wanted: number | null, held: number | null) => wanted === null || wanted === held

function sameDay(wanted: DatePoint, held: DatePoint): boolean {
  const sameYear = held.year === null || agrees(wanted.year, held.year)
  return sameYear && agrees(wanted.month, held.month) && agrees(wanted.day, held.day)
}

function sameDate(wanted: DateMention, held: DateMention): boolean {
  return sameDay(wanted.from, held.from) && sameDay(wanted.to, held.to)
}

/**
 * How far an entry has the figures and dates of a query, compared as values: 1 where it names them
 * all, less where only its sentence does, 0 where one is missing.
 */
export function restriction(query: Query, { span, context }: IndexEntry): number {
  const inside = (held: { readonly span: Span }) => overlap(held.span, span) > 0
  const held = [
    ...query.figures.map((figure) => context.figures.filter((one) => sameFigure(figure, one))),
    ...query.dates.map((date) => context.dates.filter((one) => sameDate(date, one))),
  ]
  if (held.some((mentions) => mentions.length === 0)) return 0
  return held.every((mentions) => mentions.some(inside)) ? 1 : sentenceOnly
}
