import fc from 'fast-check'
import { expect, it } from 'vitest'
import { textOfCodes } from '#lib/text/text-of-codes.ts'

it('gives back the characters that the codes stand for, however many', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 500 }), (text, times) => {
      const long = text.repeat(times)
      const codes = Uint16Array.from({ length: long.length }, (_, i) => long.charCodeAt(i))
      expect(textOfCodes(codes) === long).toBe(true)
    }),
  )
})
