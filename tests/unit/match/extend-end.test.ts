import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extendEnd, type Extension } from '#lib/match/extend-end.ts'
import { fold, type Folded } from '#lib/text/fold.ts'

const information = new Float32Array(0x10000).fill(0.7)

/** What it costs to take code `at`, coming from `near`: by the signs between them. */
function breakBetween({ text, offsets }: Folded, at: number, near: number): number {
  if (near < 0 || near >= offsets.length) return 0
  const signs = text.slice(offsets[Math.min(at, near)]! + 1, offsets[Math.max(at, near)])
  return signs.includes('\n') ? 1.2 : signs.includes('。') ? 0.5 : 0
}

/** The whole table, cell by cell. */
function extendSlowly(
  page: Folded,
  pageFrom: number,
  report: Folded,
  reportFrom: number,
  step: 1 | -1,
): Extension {
  const room = ({ codes }: Folded, from: number) =>
    Math.max(0, Math.min(28, step > 0 ? codes.length - from : from + 1))
  const table: number[][] = []
  let best = 0
  let found: Extension = [0, 0]
  for (let i = 0; i <= room(page, pageFrom); i++) {
    const p = pageFrom + (i - 1) * step
    const pageBreak = i ? breakBetween(page, p, p - step) : 0
    table.push([])
    for (let j = 0; j <= room(report, reportFrom); j++) {
      const r = reportFrom + (j - 1) * step
      const up = i ? table[i - 1]![j]! - 0.55 - pageBreak : -Infinity
      const left = j ? table[i]![j - 1]! - 0.55 : -Infinity
      const own = page.codes[p] === report.codes[r] ? information[0]! : -0.5
      const lonely = j ? Math.max(0, pageBreak - breakBetween(report, r, r - step)) : 0
      const both = i && j ? table[i - 1]![j - 1]! + own - lonely : -Infinity
      const score = i || j ? Math.max(up, left, both) : 0
      table[i]!.push(score < best - 2.6 ? -Infinity : score)
      if (score > best + 1e-9) {
        best = score
        found = [i, j]
      }
    }
  }
  return found
}

const text = fc
  .array(fc.constantFrom(...'甲乙丙丁。\n'), { maxLength: 50 })
  .map((signs) => fold(signs.join('')))

describe('extendEnd', () => {
  it('finds the end that the whole table gives', () => {
    fc.assert(
      fc.property(text, text, fc.nat(50), fc.nat(50), fc.boolean(), (a, b, i, j, forward) => {
        const from = Math.min(i, a.codes.length)
        const to = Math.min(j, b.codes.length)
        const [p, r, step] = forward ? ([from, to, 1] as const) : ([from - 1, to - 1, -1] as const)
        expect(extendEnd(a, p, b, r, step, information)).toEqual(extendSlowly(a, p, b, r, step))
      }),
      { numRuns: 400 },
    )
  })

  it('goes over a replaced character, and stops where nothing agrees', () => {
    const [page, report] = ['井口检身房加装仪器天气渐暖', '井口捡身房加装仪器街上行人'].map(fold)
    expect(extendEnd(page!, 0, report!, 0, 1, information)).toEqual([9, 9])
  })
})
