import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, readSettings, type Settings } from '#lib/settings/settings.ts'

const CHOSEN: Settings = {
  checks: 'chosen',
  sites: ['people.example.cn', '127.0.0.1', 'xn--fiqs8s', '[::1]'],
  highlights: false,
  theme: 'dark',
  readerScript: 'tw',
  pageScript: 'cn',
  language: 'zh-TW',
  thresholds: { leastLength: 60, leastSimilarity: 0.5, stock: 'hidden', topics: 'shown' },
}

describe('readSettings', () => {
  it('gives the defaults where nothing was set', () => {
    for (const nothing of [undefined, null, 7, 'all', [], {}])
      expect(readSettings(nothing)).toEqual(DEFAULT_SETTINGS)
  })

  it('gives back what was set', () => {
    expect(readSettings(structuredClone(CHOSEN))).toEqual(CHOSEN)
  })

  it('lets a bad value take no other with it', () => {
    for (const field of Object.keys(CHOSEN) as (keyof Settings)[])
      for (const bad of [null, 'nonsense', Number.NaN])
        expect(readSettings({ ...CHOSEN, [field]: bad })).toEqual({
          ...CHOSEN,
          [field]: DEFAULT_SETTINGS[field],
        })
  })

  it('leaves out sites that are no hosts, and the same one again', () => {
    const sites = [
      'a.example',
      'a.example',
      'https://b.example/',
      'c.example:80',
      '*',
      '',
      3,
      'B.x',
    ]
    expect(readSettings({ sites }).sites).toEqual(['a.example'])
  })

  it('draws thresholds into the range that the engine stands for', () => {
    const { thresholds } = readSettings({ thresholds: { leastLength: 3, leastSimilarity: 7 } })
    expect(thresholds).toMatchObject({ leastLength: 22, leastSimilarity: 0.95 })
  })

  it('reads what it has read as the same, whatever it was', () => {
    const fields = Object.keys(CHOSEN)
    const anything = fc.dictionary(fc.constantFrom(...fields), fc.anything())
    fc.assert(
      fc.property(anything, (stored) => {
        const settings = readSettings(stored)
        expect(readSettings(settings)).toEqual(settings)
      }),
    )
  })
})
