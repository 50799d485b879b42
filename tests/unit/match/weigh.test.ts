import fc from 'fast-check'
import { expect, it } from 'vitest'
import { gramSteps } from '#lib/archive/gram-frequency.ts'
import { foldReport } from '#lib/archive/fold-report.ts'
import { weigherOf } from '#lib/match/weigh.ts'
import { hash4 } from '#lib/text/gram.ts'
import { runSteps } from '#lib/text/run-steps.ts'
import { reportOf } from '#tests/report-of.ts'

const REPORTS = ['矿区食堂改为分批取餐,每桌只坐一人。', '矿区食堂加装了两台测温仪。'].map(
  (text, i) => foldReport(reportOf(`${i}`, text)),
)
const frequency = runSteps(gramSteps(REPORTS.length, (i) => REPORTS[i]!))

const page = fc
  .array(fc.constantFrom(...'矿区食堂改为分批取餐每桌只坐一人加装了两台测温仪'), {
    minLength: 3,
    maxLength: 40,
  })
  .map((signs) => Uint16Array.from(signs, (sign) => sign.charCodeAt(0)))

/** The worth of a run, code by code. */
function worthOf(codes: Uint16Array, start: number, end: number): number {
  const { fours, foursShift, population, information } = frequency
  const told = codes.subarray(start, end).reduce((sum, code) => sum + information[code]!, 0)
  const rarities: number[] = []
  for (let i = start; i + 4 <= end; i++) {
    const reports = fours[hash4(codes, i) >>> foursShift]!
    const rarity = Math.log((population + 1) / (reports + 0.5)) / Math.log((population + 1) / 1.5)
    rarities.push(Math.max(0.05, Math.min(1, rarity)))
  }
  if (!rarities.length) return told * 0.4
  return (told * rarities.reduce((sum, rarity) => sum + rarity, 0)) / rarities.length
}

it('weighs any run as if code by code, in whatever order they come', () => {
  fc.assert(
    fc.property(
      page,
      fc.array(fc.tuple(fc.nat(37), fc.nat(37)), { maxLength: 12 }),
      (codes, at) => {
        const weigh = weigherOf(codes, frequency)
        for (const [a, b] of at) {
          const start = Math.min(a, codes.length - 3)
          const end = Math.min(codes.length, start + 3 + b)
          expect(weigh(start, end)).toBeCloseTo(worthOf(codes, start, end), 9)
        }
      },
    ),
  )
})

it('weighs a long copy, however much of it was weighed before', () => {
  const codes = Uint16Array.from({ length: 3000 }, (_, i) => 0x4e00 + ((i * i) % 300))
  const weigh = weigherOf(codes, frequency)
  weigh(5, 40)
  weigh(7, 1200)
  expect(weigh(6, 3000)).toBeCloseTo(worthOf(codes, 6, 3000), 6)
})
