import type { DateMention, Figure } from '#lib/figure/figure.ts'
import type { Measure } from '#lib/measure/measure.ts'
import type { ConvertedText } from '#lib/script/converted-text.ts'
import type { Script } from '#lib/script/script.ts'
import type { Span } from '#lib/text/span.ts'
import type { ArchivedReport } from './archive.ts'

/**
 * A report in another script; every span stands for the one that it was, in the new text.
 * `converted` is made of `report.text`, `script` is what it is in now.
 */
export function convertReport(
  report: ArchivedReport,
  converted: ConvertedText,
  script: Script,
): ArchivedReport {
  const carry = (span: Span): Span => converted.toConverted(span)
  const carryOr = (span: Span | null) => span && carry(span)
  const carryAll = (spans: readonly Span[]) => spans.map(carry)
  const withSpan = <T extends { readonly span: Span }>(item: T): T => ({
    ...item,
    span: carry(item.span),
  })
  const figures = (list: readonly Figure[]) => list.map((figure) => withSpan(figure))
  const dates = (list: readonly DateMention[]) => list.map((date) => withSpan(date))
  const measure = (one: Measure): Measure => ({
    ...withSpan(one),
    actor: carryOr(one.actor),
    figures: figures(one.figures),
    date: one.date && withSpan(one.date),
    documents: carryAll(one.documents),
  })
  return {
    ...report,
    text: converted.text,
    script,
    title: carryOr(report.title),
    kicker: carryOr(report.kicker),
    organisation: carryOr(report.organisation),
    publisher: carryOr(report.publisher),
    author: carryOr(report.author),
    date: report.date && withSpan(report.date),
    body: carry(report.body),
    headings: carryAll(report.headings),
    paragraphs: carryAll(report.paragraphs),
    documents: carryAll(report.documents),
    slogans: carryAll(report.slogans),
    noise: carryAll(report.noise),
    boilerplate: carryAll(report.boilerplate),
    measures: report.measures.map(measure),
    figures: figures(report.figures),
    dates: dates(report.dates),
  }
}
