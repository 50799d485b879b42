import type { DateMention, DatePoint, Figure } from '#lib/figure/figure.ts'
import { CATEGORIES } from '#lib/measure/categories.ts'
import type { Measure } from '#lib/measure/measure.ts'
import type { Lack, ReportDate } from '#lib/report/report.ts'
import type { Script } from '#lib/script/script.ts'
import type { Span } from '#lib/text/span.ts'
import { ArchiveError } from './archive-error.ts'
import { type Archive, ARCHIVE_FORMAT, type ArchivedReport } from './archive.ts'
import * as checks from './checks.ts'

const SCRIPTS: readonly Script[] = ['hans', 'hant', 'mixed']
const LACKS: readonly Lack[] = ['title', 'date', 'publisher', 'author', 'end']
const WHOLE = { report: null, source: null, field: '' } as const
const CATEGORY_IDS = CATEGORIES.map((category) => category.id)

const { isFlag, isListOf, isMatch, isNullOr, isNumber, isOneOf, isRecord, isSorted, isText } =
  checks

const isPoint = isRecord<DatePoint>({
  year: isNullOr(isNumber),
  month: isNullOr(isNumber),
  day: isNullOr(isNumber),
})
const itself = (span: Span) => span
const spanOf = (item: { readonly span: Span }) => item.span

/** The check of a report whose text has `length` units. */
function reportCheck(length: number): checks.Check<ArchivedReport> {
  const isSpan = checks.isSpanIn(length)
  const isSpans = isSorted(isListOf(isSpan), itself, true)
  const isFigure = isRecord<Figure>({
    span: isSpan,
    value: isNumber,
    upTo: isNumber,
    approximate: isFlag,
    unit: isText,
    counts: isText,
  })
  const isDate = isRecord<DateMention>({ span: isSpan, from: isPoint, to: isPoint })
  const isMeasure = isRecord<Measure>({
    span: isSpan,
    category: isOneOf(CATEGORY_IDS),
    actor: isNullOr(isSpan),
    figures: isListOf(isFigure),
    date: isNullOr(isDate),
    documents: isListOf(isSpan),
  })
  const isReportDate = isRecord<ReportDate>({
    span: isSpan,
    day: isMatch(/^\d{4}-\d\d-\d\d$/, 'a day YYYY-MM-DD'),
    time: isNullOr(isText),
  })
  return isRecord<ArchivedReport>({
    source: isText,
    text: isText,
    script: isOneOf(SCRIPTS),
    title: isNullOr(isSpan),
    kicker: isNullOr(isSpan),
    organisation: isNullOr(isSpan),
    publisher: isNullOr(isSpan),
    author: isNullOr(isSpan),
    date: isNullOr(isReportDate),
    body: isSpan,
    headings: isSpans,
    paragraphs: isSpans,
    documents: isSpans,
    slogans: isSpans,
    noise: isSpans,
    boilerplate: isSpans,
    lacks: isListOf(isOneOf(LACKS)),
    measures: isSorted(isListOf(isMeasure), spanOf, false),
    figures: isSorted(isListOf(isFigure), spanOf, false),
    dates: isSorted(isListOf(isDate), spanOf, false),
  })
}

const isNamedText = isRecord<Pick<ArchivedReport, 'source' | 'text'>>({
  source: isText,
  text: isText,
})

function checkReport(value: unknown, i: number, seen: Set<string>): ArchivedReport {
  const { source, text } = isNamedText(value, { report: i + 1, source: null, field: '' })
  const place = { report: i + 1, source, field: '' }
  if (seen.has(source)) throw new ArchiveError('twice', place, 'a second report of this name')
  seen.add(source)
  return reportCheck(text.length)(value, place)
}

/**
 * Checks data that was read from somewhere (JSON, storage) as an archive: known format, every
 * field of its kind, spans inside their text, sorted and apart, names unique.
 * `from` is the number of reports that came before, where the data is part of a larger archive.
 * @throws {ArchiveError} naming report and field
 */
export function loadArchive(json: unknown, from = 0): Archive {
  const { format, reports } = isRecord<{ format: number; reports: unknown[] }>({
    format: isNumber,
    reports: isListOf((value: unknown) => value),
  })(json, WHOLE)
  if (format !== ARCHIVE_FORMAT)
    throw new ArchiveError(
      'format',
      { ...WHOLE, field: 'format' },
      `${format} found, this version reads ${ARCHIVE_FORMAT}`,
      format,
    )
  const seen = new Set<string>()
  return { format, reports: reports.map((report, i) => checkReport(report, from + i, seen)) }
}
