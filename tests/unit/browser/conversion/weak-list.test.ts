import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WeakList } from '#lib/browser/conversion/weak-list.ts'

describe('a weak list', () => {
  it('goes through all that somebody holds on to, in order', () => {
    fc.assert(
      fc.property(fc.nat(100), (length) => {
        const items = Array.from({ length }, (_, number) => ({ number }))
        const list = new WeakList<object>()
        for (const item of items) list.add(item)
        expect([...list]).toEqual(items)
      }),
    )
  })
})
