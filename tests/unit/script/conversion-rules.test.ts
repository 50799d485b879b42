import { describe, expect, it } from 'vitest'
import { decide, mayBeWanted, readRules, remember } from '#lib/script/conversion-rules.ts'

const HOST = 'news.example'
const rules = readRules({ target: 'tw' })

describe('rules for conversion', () => {
  it('are none where nothing was stored, or what cannot be read', () => {
    for (const stored of [undefined, null, 'tw', 7, [], { target: 'xx', sites: 3 }])
      expect(readRules(stored)).toEqual(rules)
    const sites = { [HOST]: 'hk', 'a.example': 'xx', 'b.example': 'never' }
    expect(readRules({ sites }).sites).toEqual({ [HOST]: 'hk', 'b.example': 'never' })
  })

  it('go by the site before they go by the script', () => {
    const bySite = remember(rules, { for: 'site', host: HOST }, 'hk')
    const both = remember(bySite, { for: 'script', script: 'hans' }, 't')
    expect(decide(both, HOST, 'hans')).toBe('hk')
    expect(decide(both, 'other.example', 'hans')).toBe('t')
    expect(decide(both, 'other.example', 'hant')).toBeNull()
    expect(decide(both, 'other.example', 'mixed')).toBeNull()
    const never = remember(both, { for: 'site', host: HOST }, 'never')
    expect(decide(never, HOST, 'hans')).toBeNull()
  })

  it('forget one by one', () => {
    const kept = remember(rules, { for: 'site', host: HOST }, 'hk')
    expect(remember(kept, { for: 'site', host: HOST }, null)).toEqual(rules)
    const script = remember(rules, { for: 'script', script: 'hant' }, 'cn')
    expect(remember(script, { for: 'script', script: 'hant' }, 'never')).toEqual(rules)
  })

  it('expect the script chosen last for pages in the other one, but not where a site is left alone', () => {
    expect(mayBeWanted(rules, HOST, 'hans')).toBe(true)
    for (const script of ['hant', 'mixed', null] as const)
      expect(mayBeWanted(rules, HOST, script)).toBe(false)
    const simplified = readRules({ target: 'cn' })
    expect(mayBeWanted(simplified, HOST, 'hant')).toBe(true)
    expect(mayBeWanted(simplified, HOST, 'hans')).toBe(false)
    const never = remember(rules, { for: 'site', host: HOST }, 'never')
    expect(mayBeWanted(never, HOST, 'hans')).toBe(false)
  })
})
