import { describe, expect, it } from 'vitest'
import { wordsAround } from '#components/words-around.ts'
import type { Span } from '#lib/text/span.ts'

const REACH = { before: 4, after: 5 }
const TEXT = '集团连夜响应,已储备口罩49793个,覆盖率达93%以上。'
const at = (words: string): Span => {
  const start = TEXT.indexOf(words)
  return [start, start + words.length]
}

describe('the words around a figure', () => {
  it.each([
    ['49793', '…储备口罩', '个'],
    ['93%', '…覆盖率达', '以上'],
    ['集团', '', '连夜响应'],
  ])('of %s end at the next stop', (words, before, after) => {
    expect(wordsAround(TEXT, at(words), REACH)).toEqual({ before, after })
  })

  it('are cut where they go on, and say so', () => {
    expect(wordsAround(TEXT, at('集团'), { before: 4, after: 2 }).after).toBe('连夜…')
  })

  it('are none where none are asked for', () => {
    expect(wordsAround(TEXT, at('49793'), { before: 0, after: 0 })).toEqual({
      before: '',
      after: '',
    })
  })

  it('never hold half a character', () => {
    const text = '𠮷家口罩12'
    const { before } = wordsAround(text, [text.length - 2, text.length], REACH)
    expect(before).toBe('家口罩')
  })
})
