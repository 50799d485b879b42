import { describe, expect, it } from 'vitest'
import { loadConverter, type Target } from '#lib/script/convert.ts'
import { doubtsIn } from '#lib/script/doubts-in.ts'
import { cut } from '#lib/text/span.ts'
import { loadCompiled } from './load-compiled.ts'

async function doubts(target: Target, text: string, words: [string, string][] = []) {
  const converter = await loadConverter(target, loadCompiled, words)
  const converted = converter.convertWithMap(text)
  const found = doubtsIn(text, converted, converter.findDoubtful(text))
  return { converted, found }
}

describe('doubts about a converted text', () => {
  it('stand where the character is, through phrases that change their length', async () => {
    const { converted, found } = await doubts('tw', '用U盘和内存推动复工复产。')
    expect(converted.text).toBe('用隨身碟和記憶體推動復工復產。')
    expect(found).toHaveLength(1)
    const [doubt] = found
    expect(doubt).toMatchObject({ original: '复', answer: '復', alternatives: ['複', '覆'] })
    expect(cut(converted.text, doubt!.span)).toBe('復')
    expect(converted.text.slice(doubt!.span[1])).toBe('產。')
  })

  it('are settled by a phrase that the reader keeps', async () => {
    const text = '推动复工复产。'
    const { found } = await doubts('tw', text)
    const { from, before, after } = found[0]!.phrases[0]!
    expect([from, before, after]).toEqual(['复产', '', '產'])
    const settled = await doubts('tw', text, [[from, `${before}複${after}`]])
    expect(settled.converted.text).toBe('推動復工複產。')
    expect(settled.found).toEqual([])
  })

  it('are none where a phrase of the region took the character up', async () => {
    const { converted, found } = await doubts('tw', '软件树立大局意识和全局观念')
    expect(converted.text).toBe('軟體樹立大局意識和全域性觀念')
    expect(found.map(({ span }) => span)).toEqual([[5, 6]])
  })

  it('offer no phrase where a character stands alone', async () => {
    const { found } = await doubts('tw', '“里”')
    expect(found.map(({ answer, phrases }) => [answer, phrases])).toEqual([['裡', []]])
  })
})
