import type { PassagePair } from '#lib/match/page-match.ts'
import type { Report } from '#lib/report/report.ts'
import { cut, type Span } from '#lib/text/span.ts'
import { codePointCounter } from './code-point-counter.ts'
import type { CarriedPage, CarriedReport, Comparison } from './comparison.ts'
import { originOf } from './origin-of.ts'
import { webAddress } from './web-address.ts'

/** So many characters before and after a quotation tell it from others of the same words. */
const CONTEXT = 32
const LANGUAGES = { hans: 'zh-Hans', hant: 'zh-Hant', mixed: 'zh' } as const

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

function reportSource(report: Report) {
  const { title, source } = originOf(report)
  return {
    id: webAddress(source) ?? encodeURIComponent(source),
    type: 'Text',
    format: 'text/plain',
    language: LANGUAGES[report.script],
    'dc:title': title,
    ...(report.date ? { 'dc:date': report.date.day } : {}),
  }
}

function annotation(
  passage: PassagePair,
  page: CarriedPage,
  { report }: CarriedReport,
  sides: { readonly page: Counted; readonly report: Counted },
) {
  const told = passage.changes.map(({ kind, page: here, span }) => ({
    type: 'TextualBody',
    purpose: 'commenting',
    format: 'text/plain',
    value: `${kind}: ${cut(page.text, here)} ≠ ${cut(report.text, span)}`,
  }))
  return {
    type: 'Annotation',
    motivation: 'linking',
    created: page.readAt,
    target: { source: page.url, selector: selectors(sides.page, passage.page) },
    body: [
      {
        type: 'SpecificResource',
        purpose: 'linking',
        source: reportSource(report),
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
 * `newId` gives IRIs, `urn:uuid:…` say.
 */
export function annotations({ page, related }: Comparison, newId: () => string): string {
  const here = counted(page.text)
  const items = related.flatMap((one) => {
    const sides = { page: here, report: counted(one.report.text) }
    return one.match.passages.map((passage) => ({
      id: newId(),
      ...annotation(passage, page, one, sides),
    }))
  })
  const id = newId()
  return JSON.stringify(
    {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id,
      type: 'AnnotationCollection',
      label: page.title || page.url,
      created: page.readAt,
      total: items.length,
      first: { id: newId(), type: 'AnnotationPage', partOf: id, startIndex: 0, items },
    },
    null,
    2,
  )
}
