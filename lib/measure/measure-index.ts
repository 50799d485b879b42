import { extractDates } from '#lib/figure/extract-dates.ts'
import { extractFigures } from '#lib/figure/extract-figures.ts'
import type { DateMention, Figure } from '#lib/figure/figure.ts'
import { cut, overlap, type Span } from '#lib/text/span.ts'
import { textOfCodes } from '#lib/text/text-of-codes.ts'
import type { CategoryId } from './categories.ts'
import { splitClauses, type Clause } from './clauses.ts'
import type { WordClass } from './lexicon/words.ts'
import type { MeasuredText } from './measure-text.ts'
import { paragraphsOf } from './paragraphs-of.ts'
import { pairsOf, plainForm, synonymForm, type SearchForm } from './search-form.ts'
import { specificWords } from './specific-words.ts'

/** The sentence around an entry: what it says may stand beside the entry's own clauses. */
export interface Context {
  readonly pairs: ReadonlySet<number>
  readonly figures: readonly Figure[]
  readonly dates: readonly DateMention[]
  /** Things that nothing else stands for, as numbers of their groups. */
  readonly specific: ReadonlySet<number>
}

/** A passage that can answer a query: a measure, or a clause that is part of none. */
export interface IndexEntry {
  readonly source: string
  /** In the text of the report named by `source`. */
  readonly span: Span
  /** `null` for a clause that is no measure. */
  readonly category: CategoryId | null
  /** Its words, and its actor's, as they are searched. */
  readonly form: string
  readonly pairs: ReadonlySet<number>
  readonly codes: ReadonlySet<number>
  readonly classes: ReadonlySet<WordClass>
  readonly context: Context
}

export interface MeasureIndex {
  readonly entries: readonly IndexEntry[]
  /** Pair of codes → the entries that hold it, by place in `entries`. */
  readonly byPair: ReadonlyMap<number, readonly number[]>
  readonly byClass: ReadonlyMap<WordClass, readonly number[]>
  /** Value of a figure → the entries whose sentence holds it. */
  readonly byValue: ReadonlyMap<number, readonly number[]>
}

/** Clauses shorter than this answer nothing. */
const shortestClause = 5

interface Passage {
  readonly span: Span
  readonly category: CategoryId | null
  readonly actor: Span | null
}

/** Its pairs as they stand and by synonyms: a word with a slip in it has no synonyms. */
function pairsOfBoth(plain: SearchForm): Set<number> {
  return new Set([...pairsOf(plain.codes), ...pairsOf(synonymForm(plain).codes)])
}

function contextOf(text: string, span: Span): Context {
  const plain = plainForm(cut(text, span))
  return {
    pairs: pairsOfBoth(plain),
    figures: extractFigures(text, span),
    dates: extractDates(text, span),
    specific: specificWords(plain.codes),
  }
}

function entryOf({ source, text }: MeasuredText, passage: Passage, context: Context): IndexEntry {
  const { span, category, actor } = passage
  const named = actor && !overlap(actor, span) ? cut(text, actor) : ''
  const plain = plainForm(`${cut(text, span)} ${named}`)
  return {
    source,
    span,
    category,
    form: textOfCodes(synonymForm(plain).codes),
    pairs: pairsOfBoth(plain),
    codes: new Set(plain.codes),
    classes: new Set(plain.classes.flatMap((names) => names ?? [])),
    context,
  }
}

/** The clauses of each sentence. */
function sentencesOf(clauses: readonly Clause[]): Clause[][] {
  const sentences: Clause[][] = []
  for (const clause of clauses) {
    const last = sentences.at(-1)
    if (last?.[0]!.sentence === clause.sentence) last.push(clause)
    else sentences.push([clause])
  }
  return sentences
}

/** What of a text can answer a query: its measures and its other clauses. Some milliseconds a page. */
export function measureEntries(measured: MeasuredText): IndexEntry[] {
  const { text, parts, measures } = measured
  return paragraphsOf(text, parts).flatMap((scope) =>
    sentencesOf(splitClauses(text, scope)).flatMap((clauses) => {
      const sentence: Span = [clauses[0]!.span[0], clauses.at(-1)!.span[1]]
      const context = contextOf(text, sentence)
      const rest = clauses
        .map(({ span }) => ({ span, category: null, actor: null }))
        .filter(({ span }) => span[1] - span[0] >= shortestClause)
        .filter(({ span }) => !measures.some((measure) => overlap(measure.span, span) > 0))
      const begun = measures.filter(({ span }) => span[0] >= sentence[0] && span[0] < sentence[1])
      return [...begun, ...rest].map((passage) => entryOf(measured, passage, context))
    }),
  )
}

function post<Key>(postings: Map<Key, number[]>, key: Key, entry: number): void {
  const list = postings.get(key)
  if (list) list.push(entry)
  else postings.set(key, [entry])
}

/** Makes passages searchable that `measureEntries` found. Linear. */
export function indexEntries(entries: readonly IndexEntry[]): MeasureIndex {
  const byPair = new Map<number, number[]>()
  const byClass = new Map<WordClass, number[]>()
  const byValue = new Map<number, number[]>()
  for (const [at, entry] of entries.entries()) {
    for (const pair of entry.pairs) post(byPair, pair, at)
    for (const name of entry.classes) post(byClass, name, at)
    for (const value of new Set(entry.context.figures.map((figure) => figure.value)))
      post(byValue, value, at)
  }
  return { entries, byPair, byClass, byValue }
}

/** Makes the measures of `texts` searchable, and their other clauses as a fallback. */
export function buildMeasureIndex(texts: readonly MeasuredText[]): MeasureIndex {
  return indexEntries(texts.flatMap(measureEntries))
}
