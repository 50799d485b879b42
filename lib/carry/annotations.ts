import type { PassagePair } from '#lib/match/page-match.ts'
import type { Report } from '#lib/report/report.ts'
import { SCRIPT_TAG } from '#lib/script/language-tag.ts'
import { cut, type Span } from '#lib/text/span.ts'
import { codePointCounter } from './code-point-counter.ts'
import type { CarriedPage, CarriedReport, Comparison } from './comparison.ts'
import { originOf } from './origin-of.ts'
import { webAddress } from './web-address.ts'

/** So many characters before and after a quotation tell it from others of the same words. */
const CONTEXT = 32

/** Browsers leave some of these in addresses; RFC 3987 does not. */
const NOT_IN_IRI = /[\s<>"{}|\\^`]/g

const HIGH_SURROGATE = /[\uD800-\uDBFF]$/
const LOW_SURROGATE = /^[\uDC00-\uDFFF]/

function before(text: string, at: number): string {
  return text.slice(Math.max(0, at - CONTEXT), at).replace(LOW_SURROGATE, '')
}

function after(text: string, at: number): string {
  return text.slice(at, at + CONTEXT).replace(HIGH_SURROGATE, '')
}

/** A text whose passages are selected; the model counts in code points, spans in UTF-16 units. */
interface Counted {
  readonly text: string
  readonly count: (at: number) => number
}

const counted = (text: string): Counted => ({ text, count: codePointCounter(text) })

function selectors({ text, count }: Counted, span: Span) {
  const [start, end] = span
  return [
    {
      type: 'TextQuoteSelector',
      exact: cut(text, span),
      prefix: before(text, start),
      suffix: after(text, end),
    },
    {
      type: 'TextPositionSelector',
      start: count(start),
      end: count(end),
    },
  ]
}

/** IRIs: the model takes no others. */
export interface Iris {
  /** A new one with each call, `urn:uuid:…` say. */
  readonly next: () => string
  /** That of a report that has no address of the web, by its text. */
  readonly ofText: (text: string) => string
}

function reportSource(report: Report, { ofText }: Iris) {
  const { title, source } = originOf(report)
  const address = webAddress(source)
  return {
    id: address ?? ofText(report.text),
    type: 'Text',
    format: 'text/plain',
    language: SCRIPT_TAG[report.script],
    'dc:title': title,
    // A file's name says to its reader which one it is.
    ...(address === null ? { 'dc:identifier': source } : {}),
    ...(report.date ? { 'dc:date': report.date.day } : {}),
  }
}

function annotation(
  passage: PassagePair,
  page: CarriedPage,
  { report }: CarriedReport,
  sides: { readonly page: Counted; readonly report: Counted },
  iris: Iris,
) {
  const told = passage.changes.map(({ kind, page: here, span }) => ({
    type: 'TextualBody',
    purpose: 'commenting',
    format: 'text/plain',
    value: `${kind}: ${cut(page.text, here)} ≠ ${cut(report.text, span)}`,
  }))
  return {
    id: iris.next(),
    type: 'Annotation',
    motivation: 'linking',
    created: page.readAt,
    target: {
      type: 'SpecificResource',
      source: page.url.replace(NOT_IN_IRI, encodeURIComponent),
      selector: selectors(sides.page, passage.page),
    },
    body: [
      {
        type: 'SpecificResource',
        purpose: 'linking',
        source: reportSource(report, iris),
        selector: selectors(sides.report, passage.span),
      },
      { type: 'TextualBody', purpose: 'tagging', value: passage.kind },
      ...told,
    ],
  }
}

/**
 * A comparison as JSON of the W3C Web Annotation Data Model (2017): a collection with one annotation
 * a passage pair, which links the page's passage to the report's. Quotations and positions are in
 * the article's text as it was read; positions in code points, as the model has it.
 */
export function annotations({ page, related }: Comparison, iris: Iris): string {
  const here = counted(page.text)
  const items = related.flatMap((one) => {
    const sides = { page: here, report: counted(one.report.text) }
    return one.match.passages.map((passage) => annotation(passage, page, one, sides, iris))
  })
  const id = iris.next()
  return JSON.stringify(
    {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id,
      type: 'AnnotationCollection',
      label: page.title || page.url,
      created: page.readAt,
      total: items.length,
      first: { id: iris.next(), type: 'AnnotationPage', partOf: id, startIndex: 0, items },
    },
    null,
    2,
  )
}
