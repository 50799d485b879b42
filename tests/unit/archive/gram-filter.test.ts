import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runSteps } from '#lib/text/run-steps.ts'
import { filterSteps, likelyReports } from '#lib/archive/gram-filter.ts'
import { fold } from '#lib/text/fold.ts'

describe('likelyReports', () => {
  it('never misses a report that holds the query', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'甲乙丙丁戊己'),
      minLength: 4,
      maxLength: 30,
    })
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 70 }), fc.nat(), (texts, pick) => {
        const filter = runSteps(filterSteps(texts.length, (i) => fold(texts[i]!), null))
        const report = pick % texts.length
        const query = fold(texts[report]!.slice(0, 4)).codes
        const likely = likelyReports(filter, query, 1, texts.length)
        expect(likely.map((one) => one.report)).toContain(report)
      }),
    )
  })

  it('puts the report that holds most of the query first', () => {
    const texts = ['发放口罩', '采购口罩消毒液', '召开视频会议']
    const likely = likelyReports(
      runSteps(filterSteps(texts.length, (i) => fold(texts[i]!), null)),
      fold('口罩消毒液').codes,
      0,
      2,
    )
    expect(likely.map((one) => one.report)).toEqual([1, 0])
  })
})
