import { describe, expect, it } from 'vitest'
import { relate, relateTopic } from '#lib/match/relate.ts'

describe('relate', () => {
  it.each([
    ['copy', 0.9, 0.1],
    ['copy', 0.1, 0.95],
    ['excerpt', 0.1, 0.3],
    ['shared-passages', 0.3, 0.05],
  ])(
    'calls it %s where %d of the page and %d of the report are shared',
    (relation, page, report) => {
      expect(relate(page, report).relation).toBe(relation)
    },
  )

  it('puts any shared wording before the same matter in other words', () => {
    expect(relate(0.01, 0.01).score).toBeGreaterThan(relateTopic(1).score - 1e-9)
  })
})
