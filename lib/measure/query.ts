import { extractDates } from '#lib/figure/extract-dates.ts'
import { extractFigures } from '#lib/figure/extract-figures.ts'
import type { DateMention, Figure } from '#lib/figure/figure.ts'
import { fold } from '#lib/text/fold.ts'
import type { Span } from '#lib/text/span.ts'
import { textOfCodes } from '#lib/text/text-of-codes.ts'
import type { CategoryId } from './categories.ts'
import { findWords } from './find-words.ts'
import { judge } from './judge.ts'
import { plainForm, synonymForm, type SearchForm } from './search-form.ts'
import { specificWords } from './specific-words.ts'

/** What a reader looks for: words, and the figures and dates that restrict them. */
export interface Query {
  /** The words, figures and dates taken out: as they stand, and by synonyms. */
  readonly forms: readonly [SearchForm, SearchForm]
  readonly category: CategoryId | null
  readonly figures: readonly Figure[]
  readonly dates: readonly DateMention[]
  /** Things that an answer must name, as numbers of their groups. */
  readonly specific: ReadonlySet<number>
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
    specific: specificWords(plain.codes),
  }
}
