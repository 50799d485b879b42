// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { PageConversion } from '#lib/browser/conversion/page-conversion.ts'
import type { TextsToConvert } from '#lib/browser/conversion/convert-texts.ts'

const LINE = 1000
const idle = async () => Promise.resolve(() => 10)

const life: PageConversion[] = []

afterEach(() => {
  for (const conversion of life.splice(0)) conversion.restore()
})

/** A page of so many lines, each a paragraph with words of its own. */
function pageOf(lines: number, length = LINE) {
  const page = document.implementation.createHTMLDocument()
  for (let i = 0; i < lines; i++) {
    const line = page.createElement('p')
    line.textContent = String(i).padEnd(length, '发')
    page.body.append(line)
  }
  const asked: number[] = []
  const convert = vi.fn(async ({ texts }: TextsToConvert) => {
    asked.push(texts.join('').length)
    const converted = texts.map((text) => text.replaceAll('发', '發'))
    return Promise.resolve({ texts: converted, uneven: {}, around: 'hans' as const })
  })
  const fail = (error: unknown) => expect.fail(String(error))
  const conversion = new PageConversion(page, convert, fail)
  life.push(conversion)
  return { conversion, asked, text: () => page.body.textContent }
}

describe('a page that is got ready', () => {
  it('has all its text converted ahead, some at a time', async () => {
    const { conversion, asked, text } = pageOf(60)
    await conversion.getReady('t', idle)
    expect(asked.reduce((sum, size) => sum + size)).toBe(60 * LINE)
    expect(Math.max(...asked)).toBeLessThan(30 * LINE)
    expect(text()).not.toContain('發')
    asked.length = 0
    await conversion.convertTo('t')
    expect(asked).toEqual([])
    expect(text()).not.toContain('发')
  })

  it('has the start of a very long text converted ahead, and the rest when it is wanted', async () => {
    const { conversion, asked, text } = pageOf(300)
    await conversion.getReady('t', idle)
    const ahead = asked.splice(0).reduce((sum, size) => sum + size)
    expect(ahead).toBeGreaterThanOrEqual(200 * LINE)
    expect(ahead).toBeLessThan(230 * LINE)
    await conversion.convertTo('t')
    expect(ahead + asked.reduce((sum, size) => sum + size)).toBe(300 * LINE)
    expect(text()).not.toContain('发')
  })

  it('leaves a text that is very long by itself to the conversion', async () => {
    const { conversion, asked, text } = pageOf(1, 30 * LINE)
    await conversion.getReady('t', idle)
    expect(asked).toEqual([])
    await conversion.convertTo('t')
    expect(asked).toEqual([30 * LINE])
    expect(text()).not.toContain('发')
  })

  it.each([
    ['the reader has chosen what it shows', (page: PageConversion) => page.restore()],
    ['what is ready would be another by now', (page: PageConversion) => page.forgetReady()],
  ])('asks for nothing more once %s', async (_, change) => {
    const { conversion, asked } = pageOf(60)
    const ready = conversion.getReady('t', async () => {
      if (asked.length > 0) change(conversion)
      return Promise.resolve(() => 0)
    })
    await expect(ready).rejects.toBe('called off')
    expect(asked).toHaveLength(1)
  })
})
