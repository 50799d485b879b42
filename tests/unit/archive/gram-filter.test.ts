import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FilterMaker, likelyReports, type GramFilter } from '#lib/archive/gram-filter.ts'
import { fold } from '#lib/text/fold.ts'

function filterOf(first: number, texts: readonly string[]): GramFilter {
  const maker = new FilterMaker(texts.length)
  for (const text of texts) maker.add(fold(text))
  return maker.make(first)
}

describe('likelyReports', () => {
  it('never misses a report that holds the query', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'甲乙丙丁戊己'),
      minLength: 4,
      maxLength: 30,
    })
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 70 }), fc.nat(), (texts, pick) => {
        const half = texts.length >> 1
        const filters = [filterOf(0, texts.slice(0, half)), filterOf(half, texts.slice(half))]
        const report = pick % texts.length
        const query = fold(texts[report]!.slice(0, 4)).codes
        const likely = likelyReports(filters, query, 1, texts.length)
        expect(likely).toEqual(likelyReports([filterOf(0, texts)], query, 1, texts.length))
        expect(likely.map((one) => one.report)).toContain(report)
      }),
    )
  })

  it('puts the report that holds most of the query first', () => {
    const texts = ['发放口罩', '采购口罩消毒液', '召开视频会议']
    const likely = likelyReports([filterOf(0, texts)], fold('口罩消毒液').codes, 0, 2)
    expect(likely.map((one) => one.report)).toEqual([1, 0])
  })
})
