import { describe, expect, it, vi } from 'vitest'
import { Answers } from '#lib/browser/conversion/answers.ts'
import type { TextsToConvert } from '#lib/browser/conversion/convert-texts.ts'

/** A converter that writes what it is asked for twice over, and leaves Latin as it is. */
const twice = ({ texts, target }: TextsToConvert) => ({
  texts: texts.map((text) => (/[a-z]/.test(text) ? null : `${target}:${text}${text}`)),
  uneven: Object.fromEntries(texts.map((text, i) => [i, [0, text.length, 0, 2 * text.length]])),
  around: 'hans' as const,
})

function answers() {
  const convert = vi.fn(async (request: TextsToConvert) => Promise.resolve(twice(request)))
  const asked = () => convert.mock.calls.map(([{ texts }]) => texts)
  return { own: new Answers(convert), convert, asked }
}

describe('Answers', () => {
  it('answers at once, and as the converter would, where all texts are ready', async () => {
    const { own, asked } = answers()
    await own.getReady(['发', 'a', '后'], 'tw', true)
    const answer = own.ask(['后', 'a'], 'tw')
    expect(answer).toEqual(twice({ texts: ['后', 'a'], target: 'tw', around: null }))
    expect(asked()).toEqual([['发', 'a', '后']])
  })

  it('asks only for what is not ready, and puts all together in order', async () => {
    const { own, asked } = answers()
    await own.getReady(['发'], 'tw', true)
    const texts = ['干', '发', '里', '发']
    expect(await own.ask(texts, 'tw')).toEqual(twice({ texts, target: 'tw', around: null }))
    expect(asked()).toEqual([['发'], ['干', '里']])
  })

  it('asks for all of it in another script', async () => {
    const { own, asked } = answers()
    await own.getReady(['发'], 'tw', true)
    expect((await own.ask(['发'], 'hk')).texts).toEqual(['hk:发发'])
    expect(asked()).toEqual([['发'], ['发']])
  })

  it('tells the converter what script the page is in, once that is known', async () => {
    const { own, convert } = answers()
    expect(own.written).toBeNull()
    await own.ask(['发'], 'tw')
    expect(own.written).toBe('hans')
    await own.ask(['后'], 'tw')
    expect(convert.mock.calls.map(([{ around }]) => around)).toEqual([null, 'hans'])
  })

  it('takes the script that the page was in when it got ready, if most of the page is still that', async () => {
    const { own, convert } = answers()
    await own.getReady(['发展', '后'], 'tw', true)
    expect(own.written).toBeNull()
    await own.ask(['发展', '里'], 'tw')
    await own.getReady(['干'], 'tw', false)
    expect(convert.mock.calls.map(([{ around }]) => around)).toEqual([null, 'hans', 'hans'])
    const other = answers()
    await other.own.getReady(['发展', '后'], 'tw', true)
    await other.own.ask(['后', '里面'], 'tw')
    expect(other.convert.mock.calls.map(([{ around }]) => around)).toEqual([null, null])
  })

  it('keeps all that it got ready for, in the script that the first of it was in', async () => {
    const { own, convert, asked } = answers()
    await own.getReady(['发', '后'], 'tw', true)
    await own.getReady(['里'], 'tw', false)
    expect(own.ask(['里', '发'], 'tw')).toEqual(
      twice({ texts: ['里', '发'], target: 'tw', around: null }),
    )
    expect(asked()).toEqual([['发', '后'], ['里']])
    expect(convert.mock.calls.map(([{ around }]) => around)).toEqual([null, 'hans'])
  })

  it('keeps what was ready until it gets ready anew, and asks for all of that', async () => {
    const { own, convert, asked } = answers()
    await own.getReady(['发', '后'], 'tw', true)
    const anew = own.getReady(['后', '里'], 'tw', true)
    expect(own.ask(['发'], 'tw')).not.toBeInstanceOf(Promise)
    await anew
    expect(own.ask(['里'], 'tw')).not.toBeInstanceOf(Promise)
    await own.ask(['发'], 'tw')
    expect(asked()).toEqual([['发', '后'], ['后', '里'], ['发']])
    expect(convert.mock.calls.map(([{ around }]) => around)).toEqual([null, null, 'hans'])
  })

  it('keeps nothing that was asked for before it was told to forget', async () => {
    const { own, asked } = answers()
    const ready = own.getReady(['发'], 'tw', true)
    own.forget()
    expect((await ready).texts).toEqual(['tw:发发'])
    await own.ask(['发'], 'tw')
    expect(asked()).toEqual([['发'], ['发']])
  })
})
