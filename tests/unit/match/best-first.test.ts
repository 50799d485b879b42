import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bestFirst } from '#lib/match/best-first.ts'

const scores = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: 9 }).map((tenth) => tenth / 10),
    fc.double({ min: 0, max: 1_000_000, noNaN: true }),
  ),
  { maxLength: 200 },
)

it('puts what is good enough and not left out into the order that comparing gives', () => {
  fc.assert(
    fc.property(scores, fc.double({ min: 0, max: 3, noNaN: true }), (list, least) => {
      const rounded = Float64Array.from(list, (score) => Math.round(score * 1000) / 1000)
      const left = Uint8Array.from(list, (_, k) => +(k % 7 === 3))
      const expected = [...rounded.keys()]
        .filter((k) => rounded[k]! >= least && !left[k])
        .sort((a, b) => rounded[b]! - rounded[a]! || a - b)
      expect([...bestFirst(rounded.length, rounded, least, left)]).toEqual(expected)
    }),
  )
})
