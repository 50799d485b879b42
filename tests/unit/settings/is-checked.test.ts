import { describe, expect, it } from 'vitest'
import { isChecked } from '#lib/settings/is-checked.ts'

const sites = ['people.example', 'news.example.cn']

describe('isChecked', () => {
  it('means every page where all are checked, even one whose site is not told', () => {
    expect(isChecked({ checks: 'all', sites: [] }, 'a.example')).toBe(true)
    expect(isChecked({ checks: 'all', sites: [] }, null)).toBe(true)
  })

  it('means no page where the reader clicks, whatever sites are on the list', () => {
    expect(isChecked({ checks: 'click', sites }, 'people.example')).toBe(false)
  })

  it.each([
    ['people.example', true],
    ['society.people.example', true],
    ['otherpeople.example', false],
    ['example', false],
    ['example.cn', false],
    ['news.example.cn', true],
    [null, false],
  ])('means a chosen site and what is below it: %s, %s', (host, expected) => {
    expect(isChecked({ checks: 'chosen', sites }, host)).toBe(expected)
  })
})
