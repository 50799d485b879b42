import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSame } from '#lib/text/is-same.ts'

/** With its keys in another order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, one]) => [key, turned(one)])
  return Object.fromEntries(entries.reverse())
}

const json = fc.jsonValue({ maxDepth: 4 })

describe('isSame', () => {
  it('knows a value that was written and read, with its keys in whatever order', () => {
    fc.assert(
      fc.property(json, (value) => {
        const copy: unknown = JSON.parse(JSON.stringify(value))
        expect(isSame(copy, turned(copy))).toBe(true)
      }),
    )
  })

  it('says what a deep comparison says of any two', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        const [one, other] = [a, b].map((value) => JSON.stringify(turned(turned(value))))
        expect(isSame(JSON.parse(one!), JSON.parse(other!))).toBe(one === other)
      }),
    )
  })

  it('tells apart what differs in one place', () => {
    const page = { text: '字', dates: { lines: ['一'] }, match: [[0, 1], null] }
    expect(isSame(page, { ...page, text: '子' })).toBe(false)
    expect(isSame(page, { ...page, dates: { lines: [] } })).toBe(false)
    expect(isSame(page, { ...page, match: [[0, 1], {}] })).toBe(false)
    expect(isSame([], {})).toBe(false)
    expect(isSame({ a: undefined }, { b: undefined })).toBe(false)
  })
})
