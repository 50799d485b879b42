import { describe, expect, it } from 'vitest'
import { changeChecks } from '#lib/settings/change-checks.ts'

describe('changeChecks', () => {
  const chosen = { checks: 'chosen', sites: ['b.example'] } as const

  it('keeps the sites, whatever is chosen', () => {
    expect(changeChecks(chosen, { kind: 'checks', checks: 'click' })).toEqual({
      checks: 'click',
      sites: ['b.example'],
    })
  })

  it('adds a site once, in order', () => {
    const added = changeChecks(chosen, { kind: 'add', site: 'a.example' })
    expect(added).toEqual({ checks: 'chosen', sites: ['a.example', 'b.example'] })
    expect(changeChecks(added, { kind: 'add', site: 'b.example' })).toEqual(added)
  })

  it('compares the pages of a site that is added, unless it compares all', () => {
    const change = { kind: 'add', site: 'a.example' } as const
    expect(changeChecks({ checks: 'click', sites: [] }, change).checks).toBe('chosen')
    expect(changeChecks({ checks: 'all', sites: [] }, change).checks).toBe('all')
  })

  it('removes a site, and nothing where there is none such', () => {
    const change = { kind: 'remove', site: 'b.example' } as const
    expect(changeChecks(chosen, change)).toEqual({ checks: 'chosen', sites: [] })
    expect(changeChecks({ checks: 'all', sites: ['c.example'] }, change)).toEqual({
      checks: 'all',
      sites: ['c.example'],
    })
  })
})
