import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutJoints, isLong } from '#components/wide/cut-joints.ts'
import { diffPassages } from '#lib/match/diff.ts'
import { cut, type Span } from '#lib/text/span.ts'
import { differentHan } from '#tests/different-han.ts'

const whole = (text: string): Span => [0, text.length]
const jointsOf = (page: string, report: string) =>
  cutJoints(diffPassages(page, whole(page), report, whole(report)))

/** Long texts without a character twice, so that only one place answers another. */
const TEXT = differentHan(2000)
const OWN = differentHan(2400).slice(2000)

describe('cutJoints', () => {
  it('cuts a long copy into pieces that follow each other, edited or not', () => {
    const edited = [...TEXT].map((sign, i) => (i % 50 === 9 ? OWN[(i - 9) / 50]! : sign)).join('')
    for (const page of [TEXT, edited]) {
      const pieces = jointsOf(page, TEXT)
      expect(pieces.length).toBeGreaterThan(8)
      for (const [i, { page: here, span }] of pieces.entries()) {
        expect(here).toEqual(span)
        expect(here[0]).toBe(i > 0 ? pieces[i - 1]!.page[1] : 0)
      }
    }
  })

  it('follows what is set in other lines', () => {
    const lines = TEXT.replaceAll(/.{20}/gs, '$&\n\n')
    for (const { page, span } of jointsOf(TEXT, lines)) {
      const [first = ''] = cut(lines, span).trim()
      expect(Math.abs(TEXT.indexOf(first) - page[0])).toBeLessThan(20)
    }
  })

  it('stops where one side says much alone, and goes on behind it', () => {
    const page = TEXT.slice(0, 300) + OWN + TEXT.slice(300, 600)
    const joints = jointsOf(page, TEXT.slice(0, 600))
    expect(joints.map((joint) => cut(TEXT, joint.span)).join('')).toBe(TEXT.slice(0, 600))
    for (const { page: here, span } of joints) expect(cut(page, here)).toBe(cut(TEXT, span))
  })

  it('goes on through a few words of one side', () => {
    const page = TEXT.slice(0, 60) + OWN.slice(0, 20) + TEXT.slice(60, 120)
    expect(jointsOf(page, TEXT.slice(0, 120))).toEqual([{ page: whole(page), span: [0, 120] }])
  })

  it('has nothing where nothing is the same', () => {
    expect(jointsOf(TEXT.slice(0, 300), OWN)).toEqual([])
  })

  it('keeps the order on both sides, and stays in them', () => {
    const text = fc.string({ unit: fc.constantFrom(...TEXT.slice(0, 6)), maxLength: 900 })
    fc.assert(
      fc.property(text, text, (page, report) => {
        let [at, to] = [0, 0]
        for (const joint of jointsOf(page, report)) {
          expect(joint.page[0]).toBeGreaterThanOrEqual(at)
          expect(joint.span[0]).toBeGreaterThanOrEqual(to)
          expect(joint.page[1]).toBeGreaterThan(joint.page[0])
          expect(joint.span[1]).toBeGreaterThan(joint.span[0])
          ;[at, to] = [joint.page[1], joint.span[1]]
        }
        expect(at <= page.length && to <= report.length).toBe(true)
      }),
    )
  })
})

it('takes what fits a few rows for one piece', () => {
  expect([isLong([0, 100]), isLong([50, 300])]).toEqual([false, true])
})
