import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitClauses } from '#lib/measure/clauses.ts'

const split = (text: string) => splitClauses(text, [0, text.length])
const words = (text: string) => split(text).map(({ span }) => text.slice(...span))

describe('splitClauses', () => {
  it.each([
    ['储备口罩,每天消毒。', ['储备口罩', '每天消毒']],
    ['采购口罩11,000个,8:30上班。', ['采购口罩11,000个', '8:30上班']],
    ['印发《甲方案,乙方案》、《丙。》。', ['印发《甲方案,乙方案》、《丙。》']],
    ['开展“战疫情,保生产”活动。', ['开展“战疫情,保生产”活动']],
    ['一是测温;二是消毒。', ['测温', '消毒']],
    ['再次召开会议。首先,测温。', ['再次召开会议', '测温']],
    ['1.测温。\n(二)消毒。', ['测温', '消毒']],
    ['每天对办公\n场所消毒。', ['每天对办公\n场所消毒']],
  ])('splits %j', (text, clauses) => {
    expect(words(text)).toEqual(clauses)
  })

  it('numbers sentences, their parts and the items of a list', () => {
    const clauses = split('一是测温。每天两次;登记;二是消毒。')
    expect(clauses.map(({ sentence, segment, item }) => [sentence, segment, item])).toEqual([
      [0, 0, 0],
      [1, 1, 0],
      [1, 2, 0],
      [1, 3, 1],
    ])
  })

  it('tells the parts between 、', () => {
    const text = '全面消杀、严格管控。'
    expect(split(text)[0]!.parts.map((span) => text.slice(...span))).toEqual([
      '全面消杀',
      '严格管控',
    ])
  })

  it('knows a whole sentence in quotation marks as speech', () => {
    expect(split('他说:“要测温,要消毒。”大家都记住了。').map(({ speech }) => speech)).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('gives clauses in order, apart, inside the scope, of any text', () => {
    const unit = fc.constantFrom(...'疫情,。、;“”《》()\n一是1. ')
    fc.assert(
      fc.property(fc.string({ unit }), fc.nat(20), (text, start) => {
        const from = Math.min(start, text.length)
        let end = from
        for (const { span, parts } of splitClauses(text, [from, text.length])) {
          expect(span[0]).toBeGreaterThanOrEqual(end)
          expect(span[1]).toBeGreaterThan(span[0])
          for (const part of parts) expect(part[0] >= span[0] && part[1] <= span[1]).toBe(true)
          end = span[1]
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
