import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { chineseLikeness } from '#lib/report/chinese-likeness.ts'
import { EVERYDAY_CHARACTERS } from '#lib/report/everyday-characters.ts'
import { firstLevel } from '#lib/report/first-level.ts'
import { openccConverter } from '#tests/unit/script/opencc-converter.ts'

const toTaiwan = openccConverter('cn', 'twp')
const TEXTS = readdirSync('seeds')
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(`seeds/${name}`, 'utf8'))

describe('firstLevel', () => {
  it('has the characters that the standards count in it', () => {
    expect(new Set(firstLevel('gb18030')).size).toBe(3755)
    expect(new Set(firstLevel('big5')).size).toBe(5401)
    expect(firstLevel('gb18030')).toMatch(/^啊.*座$/)
    expect(firstLevel('big5')).toMatch(/^一.*籲$/)
  })
})

describe('the everyday characters', () => {
  it('are each there once', () => {
    expect([...EVERYDAY_CHARACTERS]).toHaveLength(new Set(EVERYDAY_CHARACTERS).size)
  })
})

describe('chineseLikeness', () => {
  it('is high for prose in either script', () => {
    for (const text of TEXTS) {
      expect(chineseLikeness(text)).toBeGreaterThan(0.8)
      expect(chineseLikeness(toTaiwan(text))).toBeGreaterThan(0.8)
    }
  })

  it('is low for what was read in a wrong encoding', () => {
    for (const text of TEXTS) {
      const misread = new TextDecoder('gb18030').decode(new TextEncoder().encode(text))
      expect(chineseLikeness(misread)).toBeLessThan(0.3)
    }
  })

  it('takes no account of Latin, digits and symbols', () => {
    expect(chineseLikeness('疫情防控 2020 COVID-19 ★ ½ é')).toBe(chineseLikeness('疫情防控'))
    expect(chineseLikeness('')).toBe(0)
    expect(chineseLikeness('abc')).toBe(0)
  })
})
