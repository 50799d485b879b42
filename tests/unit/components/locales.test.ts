import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const FOLDER = 'public/_locales'

const read = (locale: string): Record<string, { message: string }> =>
  JSON.parse(readFileSync(`${FOLDER}/${locale}/messages.json`, 'utf8'))

const english = read('en')

/** Svelte and TypeScript files of the interface. */
const sources = [
  'components',
  'entrypoints',
  'lib/carry',
  'lib/browser/interface-text.ts',
  'lib/browser/conversion-menus.ts',
  'lib/browser/answer-passages.ts',
  'lib/browser/look-up-selection.ts',
  'lib/browser/menus.ts',
  'lib/browser/work-under-way.ts',
  'lib/script/script-names.ts',
  'wxt.config.ts',
]
  .flatMap((path) =>
    path.endsWith('.ts')
      ? [path]
      : readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => `${path}/${name}`),
  )
  .filter((path) => /\.(svelte|ts)$/.test(path))
  .map((path) => readFileSync(path, 'utf8'))

describe.each(readdirSync(FOLDER))('the texts of the interface in %s', (locale) => {
  const texts = read(locale)

  it('are the same ones as in English', () => {
    expect(Object.keys(texts)).toEqual(Object.keys(english))
  })

  it('have no empty one, and the same gaps as in English', () => {
    const gaps = (message: string) => [...new Set(message.match(/\$\d/g))].sort()
    for (const [key, { message }] of Object.entries(texts)) {
      expect(message.trim(), key).not.toBe('')
      expect(gaps(message), key).toEqual(gaps(english[key]!.message))
    }
  })
})

describe('the interface', () => {
  it('has no Chinese text outside the locales', () => {
    for (const source of sources) expect(source).not.toMatch(/[\u4e00-\u9fff]/)
  })

  it('uses every text that it has', () => {
    const all = sources.join('\n')
    const used = (key: string) =>
      all.includes(`'${key}'`) || all.includes(`__MSG_${key}__`) || /(One|Many)$/.test(key)
    expect(Object.keys(english).filter((key) => !used(key))).toEqual([])
  })
})
