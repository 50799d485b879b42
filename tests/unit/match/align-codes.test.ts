import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignCodes } from '#lib/match/align-codes.ts'
import { differentHan } from '#tests/different-han.ts'

const codes = (text: string) => Uint16Array.from(text, (sign) => sign.charCodeAt(0))

/** The oracle: the length of the longest common subsequence, by the full table. */
function longestCommon(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const sign of a) {
    const next = [0]
    for (let j = 1; j <= b.length; j++)
      next.push(sign === b[j - 1] ? row[j - 1]! + 1 : Math.max(row[j]!, next[j - 1]!))
    row = next
  }
  return row[b.length]!
}

describe('alignCodes', () => {
  it('leaves over as few codes as the full table', () => {
    const text = fc.string({ unit: fc.constantFrom(...'甲乙丙'), maxLength: 24 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        const shared = alignCodes(codes(a), codes(b)).reduce((sum, run) => sum + run.length, 0)
        expect(shared).toBe(longestCommon(a, b))
      }),
    )
  })

  it('gives runs that are equal, in order, and never touch', () => {
    const text = fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊'), maxLength: 600 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        let last = { from: 0, to: 0, length: 0 }
        for (const run of alignCodes(codes(a), codes(b))) {
          expect(a.slice(run.from, run.from + run.length)).toBe(
            b.slice(run.to, run.to + run.length),
          )
          expect(run.from).toBeGreaterThanOrEqual(last.from + last.length)
          expect(run.to).toBeGreaterThanOrEqual(last.to + last.length)
          last = run
        }
      }),
      { numRuns: 40 },
    )
  })

  it.each([97, 200, 420, 900])('goes on behind %i codes that one side has alone', (alone) => {
    const text = differentHan(2000)
    const whole = text.slice(0, 1000)
    const shorter = codes(whole.slice(0, 300) + whole.slice(300 + alone))
    const longer = codes(whole.slice(0, 300) + text.slice(1000, 1000 + alone) + whole.slice(300))
    for (const other of [shorter, longer])
      for (const [a, b] of [
        [codes(whole), other],
        [other, codes(whole)],
      ] as const) {
        const shared = alignCodes(a, b).reduce((sum, run) => sum + run.length, 0)
        expect(shared).toBe(Math.min(a.length, b.length))
      }
  })

  it('finds what follows a long foreign stretch', () => {
    const foreign = Array.from({ length: 900 }, (_, i) => String.fromCharCode(0x5000 + i)).join('')
    const other = Array.from({ length: 900 }, (_, i) => String.fromCharCode(0x6000 + i)).join('')
    const shared = '共同的一段话'
    const runs = alignCodes(codes(foreign + shared), codes(other + shared))
    expect(runs).toEqual([{ from: 900, to: 900, length: shared.length }])
  })
})
