import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildIndex } from '#lib/archive/build-index.ts'
import { matchPage } from '#lib/match/match-page.ts'
import { cut } from '#lib/text/span.ts'
import { reportOf } from '#tests/report-of.ts'

const FIRST = '矿区食堂改为分批取餐,每桌只坐一人,保温箱由后勤班组每小时消毒一次,饭后统一回收餐具。'
const SECOND = '井口检身房加装了两台测温仪,下井人员逐个登记体温,接送班车只坐一半的座位,沿途不停靠。'
const OWN = '昨晚雨停了,巷子里的桂花落了一地,卖豆浆的老人照旧五点出摊,猫趴在窗台上看鸽子。'
const matchOf = (page: string, report: string) =>
  matchPage(page, buildIndex({ format: 1, reports: [reportOf('mine.txt', report)] })).reports[0]!
const words = (page: string, report: string) => {
  const [passage] = matchOf(page, report).passages
  return passage!.parts.page.map((part) => cut(page, part))
}

describe('the parts of a passage', () => {
  it('are the passage itself where nothing stands between its sentences', () => {
    expect(words(FIRST + SECOND, FIRST + SECOND)).toEqual([FIRST + SECOND])
  })

  it('leave out what the page says of its own between two sentences, in either order', () => {
    for (const report of [FIRST + SECOND, SECOND + FIRST])
      expect(words(FIRST + OWN + SECOND, report)).toEqual([FIRST, SECOND])
  })

  it('keep a sentence that the page says in words of its own', () => {
    const middle = '值班领导每天下到采区,检查口罩佩戴和工具消毒。'
    const reworded = '带班干部每日走进采区,查看戴没戴口罩、工具消没消毒。'
    const [part, ...more] = words(FIRST + reworded + SECOND, FIRST + middle + SECOND)
    expect(part).toBe(FIRST + reworded + SECOND)
    expect(more).toEqual([])
  })

  it('keep the sign that ends a sentence, and the gloss', () => {
    const page = `${FIRST.slice(0, -1)}(jù)。」${OWN}${SECOND}`
    expect(words(page, FIRST + SECOND)[0]).toBe(`${FIRST.slice(0, -1)}(jù)。」`)
  })

  it('are what the shares count, on the page and in the report', () => {
    const own = matchOf(FIRST + OWN + SECOND, FIRST + SECOND)
    expect(own.coverage).toBeCloseTo(
      (FIRST.length + SECOND.length - 8) / (FIRST.length + OWN.length + SECOND.length - 11),
      1,
    )
    expect(own.reportCoverage).toBe(1)
    const omitted = matchOf(FIRST + SECOND, FIRST + OWN + OWN + SECOND)
    expect(omitted.coverage).toBe(1)
    expect(omitted.reportCoverage).toBeLessThan(0.8)
    const { reason } = own.passages[0]!
    expect(reason.pageShare).toBeCloseTo(own.coverage)
  })

  it('lie in the passage, one after the other, and hold all that is taken over word by word', () => {
    const han = fc.integer({ min: 0x4e00, max: 0x4f00 }).map((code) => String.fromCharCode(code))
    const sentence = fc
      .array(han, { minLength: 30, maxLength: 60 })
      .map((list) => list.join('') + '。')
    const strange = fc
      .integer({ min: 0x5800, max: 0x5b00 })
      .map((code) => String.fromCharCode(code))
    const own = fc.array(strange, { maxLength: 60 }).map((list) => list.join(''))
    fc.assert(
      fc.property(fc.array(fc.tuple(sentence, own), { minLength: 2, maxLength: 4 }), (list) => {
        const report = list.map(([taken]) => taken).join('')
        const page = list.flat().join('')
        for (const {
          page: span,
          parts: { page: parts },
        } of matchOf(page, report).passages) {
          expect(parts[0]![0]).toBe(span[0])
          expect(parts.at(-1)![1]).toBe(span[1])
          parts.forEach(([start, end], i) => {
            expect(start).toBeLessThan(end)
            if (i) expect(start).toBeGreaterThan(parts[i - 1]![1])
          })
          const marked = parts.map((part) => cut(page, part)).join('')
          for (const [taken] of list)
            if (cut(page, span).includes(taken)) expect(marked).toContain(taken)
        }
      }),
    )
  })
})
