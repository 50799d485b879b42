import { describe, expect, it } from 'vitest'
import { cut, overlap } from '#lib/text/span.ts'

describe('span', () => {
  it('counts the characters that two spans share', () => {
    expect(overlap([0, 5], [3, 9])).toBe(2)
    expect(overlap([0, 3], [3, 9])).toBe(0)
    expect(overlap([4, 6], [0, 9])).toBe(2)
  })

  it('cuts the characters that it covers', () => {
    expect(cut('对读中文', [1, 3])).toBe('读中')
  })
})
