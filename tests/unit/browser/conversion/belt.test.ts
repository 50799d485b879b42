import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Belt } from '#lib/browser/conversion/belt.ts'
import type { Job } from '#lib/browser/conversion/rewriting.ts'

const jobOf = (text: string): Job => ({ text, nodes: [], write: () => undefined })

const lengthOf = ({ length }: string) => length

/** A converter that answers after as many turns as it is told, one number for each batch. */
function beltWith(delays: readonly number[]): Belt {
  let batch = 0
  return new Belt(async (jobs) => {
    for (let turn = delays[batch++ % delays.length]!; turn > 0; turn--) await Promise.resolve()
    const texts = jobs.map(({ text }) => (text === 'same' ? null : text.toUpperCase()))
    return { texts, uneven: {}, around: 'hans' }
  }, lengthOf)
}

describe('a belt', () => {
  it('brings every job back once and in order, however it is cut and whenever answers come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constant('same'), fc.string({ unit: fc.constantFrom('a', 'b') }))),
        fc.array(fc.integer({ min: 1, max: 9_000 }), { minLength: 1 }),
        fc.array(fc.nat(6), { minLength: 1 }),
        async (words, sizes, delays) => {
          const texts = words.map((word, i) =>
            word === 'same' ? word : word.repeat(1 + (i % 900)),
          )
          const belt = beltWith(delays)
          for (const text of texts) belt.add(jobOf(text))
          belt.send()
          const back: string[] = []
          for (let i = 0; belt.batches > 0; i++)
            for (const { converted } of await belt.take(sizes[i % sizes.length]!))
              back.push(converted)
          expect(back).toEqual(texts.map((text) => (text === 'same' ? text : text.toUpperCase())))
          expect(belt.characters).toBe(0)
        },
      ),
    )
  })

  it('sends a full batch by itself, and takes no more than a slice and a small rest', async () => {
    const belt = beltWith([0])
    for (let i = 0; i < 120; i++) belt.add(jobOf('a'.repeat(200)))
    expect(belt.batches).toBe(2)
    const taken = await belt.take(1_000)
    expect(taken).toHaveLength(5)
    expect(belt.characters).toBe(23_000)
  })

  it('fails where the converter failed', async () => {
    const belt = new Belt(() => Promise.reject(new Error('no dictionary')), lengthOf)
    belt.add(jobOf('a'))
    belt.send()
    await expect(belt.take(1)).rejects.toThrow('no dictionary')
  })
})
