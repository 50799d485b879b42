import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotations } from '#lib/carry/annotations.ts'
import { checkAnnotations } from './check-annotations.ts'
import { comparison, PAGE_TEXT, REPORT_TEXT } from './sample.ts'

let ids = 0
const iris = { next: () => `urn:test:${ids++}`, ofText: () => 'ni:///sha-256;abc' }
const collection = JSON.parse(annotations(comparison, iris))
const [first] = collection.first.items

interface Selectors {
  readonly 0: { readonly exact: string; readonly prefix: string; readonly suffix: string }
  readonly 1: { readonly start: number; readonly end: number }
}

/** Finds a quotation as the model says: by its place in code points, and by its surroundings. */
function select(text: string, [quote, place]: Selectors & [Selectors[0], Selectors[1]]) {
  return {
    byPlace: Array.from(text).slice(place.start, place.end).join(''),
    byQuote: text.includes(quote.prefix + quote.exact + quote.suffix) ? quote.exact : null,
  }
}

describe('annotations', () => {
  it('is a collection of the Web Annotation model, with one annotation a passage pair', () => {
    expect(collection).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      total: 1,
      first: { type: 'AnnotationPage', partOf: collection.id },
    })
    expect(first).toMatchObject({ type: 'Annotation', motivation: 'linking' })
    expect([...checkAnnotations(collection)]).toEqual([])
  })

  it('selects the passage of the page by quotation and by code points', () => {
    const [start, end] = comparison.related[0]!.match.passages[0]!.page
    const words = PAGE_TEXT.slice(start, end)
    expect(select(PAGE_TEXT, first.target.selector)).toEqual({ byPlace: words, byQuote: words })
  })

  it('links it to the passage of the report, whose source is named by an IRI', () => {
    const [start, end] = comparison.related[0]!.match.passages[0]!.span
    const words = REPORT_TEXT.slice(start, end)
    const [link] = first.body
    expect(select(REPORT_TEXT, link.selector)).toEqual({ byPlace: words, byQuote: words })
    expect(link.source).toMatchObject({
      id: 'ni:///sha-256;abc',
      'dc:identifier': 'mine <1>.txt',
      language: 'zh-Hant',
    })
  })

  it('selects exactly, whatever characters stand before', () => {
    const words = fc.string({ unit: fc.constantFrom('矿', '𠮷', 'a', '\n', '👩‍⚕️', ' ') })
    fc.assert(
      fc.property(words, words, (before, after) => {
        const page = { ...comparison.page, text: before + '每天消毒' + after }
        const [one] = comparison.related
        const [pair] = one!.match.passages
        const passage = {
          ...pair!,
          page: [before.length, before.length + 4] as const,
          changes: [],
        }
        const related = [{ ...one!, match: { ...one!.match, passages: [passage] } }]
        const written = JSON.parse(annotations({ page, related }, iris))
        expect([...checkAnnotations(written)]).toEqual([])
        const { selector } = written.first.items[0].target
        expect(select(page.text, selector)).toEqual({ byPlace: '每天消毒', byQuote: '每天消毒' })
      }),
    )
  })

  it('never cuts a character of two units in its surroundings', () => {
    const text = '𠮷'.repeat(40) + '消毒' + '𠮷'.repeat(40)
    const page = { ...comparison.page, text: 'x' + text }
    const related = comparison.related.map((one) => ({
      ...one,
      match: {
        ...one.match,
        passages: one.match.passages.map((pair) => ({
          ...pair,
          page: [81, 83] as const,
          changes: [],
        })),
      },
    }))
    const [quote] = JSON.parse(annotations({ page, related }, iris)).first.items[0].target.selector
    expect(quote.exact).toBe('消毒')
    expect(/^(𠮷)+$/u.test(quote.prefix) && /^(𠮷)+$/u.test(quote.suffix)).toBe(true)
  })
})
