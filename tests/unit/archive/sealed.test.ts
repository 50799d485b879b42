import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seal, unseal } from '#lib/archive/sealed.ts'

const bytes = fc.uint8Array({ maxLength: 40 })
const words = fc.uint32Array({ maxLength: 12 })
const fields = fc.record({ size: fc.nat(), bytes, words, shorts: fc.uint16Array({ maxLength: 9 }) })

describe('unseal', () => {
  it('gives back what was sealed', () => {
    fc.assert(
      fc.property(fields, (data) => {
        expect(unseal('1/a', structuredClone(seal('1/a', data)))).toEqual(data)
      }),
    )
  })

  it('refuses what lost or changed a single bit', () => {
    fc.assert(
      fc.property(fields, fc.nat(), fc.nat(7), (data, where, bit) => {
        fc.pre(data.bytes.length > 0)
        const stored = structuredClone(seal('1/a', data))
        stored.fields.bytes[where % data.bytes.length]! ^= 1 << bit
        expect(unseal('1/a', stored)).toBeNull()
      }),
    )
  })

  it('refuses another number, another kind of list and a field too many', () => {
    const data = { size: 7, words: Uint32Array.of(1, 2) }
    const sealed = seal('1/a', data)
    for (const other of [
      { ...data, size: 8 },
      { ...data, words: Float32Array.of(1, 2) },
      { ...data, words: Uint32Array.of(1, 2, 0) },
      { ...data, more: 1 },
      { size: 7 },
      { ...data, words: [1, 2] },
      null,
    ])
      expect(unseal('1/a', { ...sealed, fields: other })).toBeNull()
  })

  it.each([
    ['what another engine wrote', seal('2/a', { size: 1 })],
    ['nothing', undefined],
    ['a text', 'index'],
    ['null', null],
    ['an empty record', {}],
  ])('refuses %s', (_, stored) => {
    expect(unseal('1/a', stored)).toBeNull()
  })
})
