import type { CategoryId } from '#lib/measure/categories.ts'
import type { MeasureMatch } from '#lib/measure/match.ts'
import { reportTitle } from '#lib/report/report-title.ts'
import type { Script } from '#lib/script/script.ts'
import { cut, overlap, type Span } from '#lib/text/span.ts'
import type { ArchivedReport } from './archive.ts'
import { MOST_PLACES, type LookupMatch } from './search.ts'

/** A place of the archive in its context, so that it can be shown without the report. */
export interface QuotedPlace {
  readonly source: string
  readonly title: string
  /** ISO 8601, or null where the report gives none. */
  readonly day: string | null
  readonly script: Script
  /** In the text of the report named by `source`. */
  readonly span: Span
  readonly words: string
  /** What stands in the same line before and after. */
  readonly before: string
  readonly after: string
  /** Of a measure. */
  readonly category: CategoryId | null
}

/** Where the archive has what a reader looks for. */
export interface LookUpAnswer {
  /** The words themselves, in either script and through noise; best first. */
  readonly exact: readonly QuotedPlace[]
  /** Nearly the same words, edited or with gaps; best first. */
  readonly near: readonly QuotedPlace[]
  /** Measures that say the same, perhaps in other words; best first, none that `exact` has. */
  readonly measures: readonly QuotedPlace[]
  /** There may be more places: these are the best. */
  readonly isCut: boolean
}

/** So many characters to each side are enough to see what a place is about. */
const CONTEXT = 28
/** Half a character or half a gloss, 衛(wèi), where the context was cut off. */
const CUT_AT_START = /^(?:[\uDC00-\uDFFF]|[\p{Script=Latin}\s]*[)）])/u
const CUT_AT_END = /(?:[\uD800-\uDBFF]|[(（][\p{Script=Latin}\s]*)$/u

function quote(report: ArchivedReport, span: Span, category: CategoryId | null): QuotedPlace {
  const { source, text, date, script } = report
  const [start, end] = span
  const before = text.slice(Math.max(0, start - CONTEXT), start)
  const after = text.slice(end, end + CONTEXT)
  return {
    source,
    title: reportTitle(report),
    day: date?.day ?? null,
    script,
    span,
    words: cut(text, span),
    before: before.slice(before.lastIndexOf('\n') + 1).replace(CUT_AT_START, ''),
    after: (after.split('\n')[0] ?? '').replace(CUT_AT_END, ''),
    category,
  }
}

/**
 * Quotes what was found for a query, so that it can be shown without the reports.
 * @param places of `lookUp`, best first
 * @param measures of `matchMeasures`, best first
 * @param bySource has the reports of all of these; what it has not is left out
 */
export function answerLookUp(
  places: readonly LookupMatch[],
  measures: readonly MeasureMatch[],
  bySource: ReadonlyMap<string, ArchivedReport>,
): LookUpAnswer {
  const quoteAll = (
    found: readonly { source: string; span: Span; category?: CategoryId | null }[],
  ) =>
    found.flatMap(({ source, span, category = null }) => {
      const report = bySource.get(source)
      return report ? [quote(report, span, category)] : []
    })
  const exact = places.filter(({ score }) => score === 1)
  const isExact = ({ source, span }: { source: string; span: Span }) =>
    exact.some((place) => place.source === source && overlap(place.span, span) > 0)
  return {
    exact: quoteAll(exact),
    near: quoteAll(places.filter(({ score }) => score < 1)),
    measures: quoteAll(measures.filter((match) => match.category !== null && !isExact(match))),
    isCut: places.length >= MOST_PLACES,
  }
}
