import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutMarks, type Mark, type MarkKind } from '#components/cut-marks.ts'
import type { Span } from '#lib/text/span.ts'

const spans = fc
  .tuple(fc.nat(30), fc.nat(30))
  .map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)])
const marks = fc.array(
  fc.record<Mark>({ span: spans, kind: fc.constantFrom<MarkKind>('different', 'changed') }),
)

describe('cutMarks', () => {
  it('gives the whole span as one segment where nothing is marked', () => {
    expect(cutMarks([3, 9], [])).toEqual([{ span: [3, 9], kinds: [] }])
    expect(cutMarks([4, 4], [])).toEqual([])
  })

  it('cuts where a mark begins and ends, and names both where two overlap', () => {
    const both: Mark[] = [
      { span: [0, 4], kind: 'different' },
      { span: [2, 6], kind: 'changed' },
    ]
    expect(cutMarks([1, 8], both)).toEqual([
      { span: [1, 2], kinds: ['different'] },
      { span: [2, 4], kinds: ['different', 'changed'] },
      { span: [4, 6], kinds: ['changed'] },
      { span: [6, 8], kinds: [] },
    ])
  })

  it('says of every character what the marks say, and leaves none out', () => {
    fc.assert(
      fc.property(spans, marks, (span, given) => {
        const segments = cutMarks(span, given)
        for (let at = span[0]; at < span[1]; at++) {
          const inside = (s: Span) => s[0] <= at && at < s[1]
          const kinds = segments.filter((segment) => inside(segment.span)).map((s) => s.kinds)
          const expected = new Set(given.filter((m) => inside(m.span)).map((m) => m.kind))
          expect(kinds).toHaveLength(1)
          expect(new Set(kinds[0])).toEqual(expected)
        }
        const covered = segments.reduce((sum, { span: [from, to] }) => sum + to - from, 0)
        expect(covered).toBe(span[1] - span[0])
      }),
    )
  })
})
