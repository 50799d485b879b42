import fc from 'fast-check'
import { expect, it } from 'vitest'
import { oneAfterAnother } from '#lib/browser/one-after-another.ts'

it('does each work when the one before is done, also where that one failed', async () => {
  const work = fc.record({ fails: fc.boolean(), ticks: fc.nat({ max: 4 }) })
  await fc.assert(
    fc.asyncProperty(fc.array(work, { maxLength: 6 }), async (works) => {
      const inOrder = oneAfterAnother()
      const seen: string[] = []
      const turns = works.map(({ fails, ticks }, i) =>
        inOrder(async () => {
          seen.push(`begin ${i}`)
          for (let tick = 0; tick < ticks; tick++) await Promise.resolve()
          seen.push(`end ${i}`)
          if (fails) throw new Error(String(i))
          return i
        }),
      )
      const outcomes = await Promise.allSettled(turns)
      expect(seen).toEqual(works.flatMap((_, i) => [`begin ${i}`, `end ${i}`]))
      expect(outcomes.map(({ status }) => status)).toEqual(
        works.map(({ fails }) => (fails ? 'rejected' : 'fulfilled')),
      )
    }),
  )
})
