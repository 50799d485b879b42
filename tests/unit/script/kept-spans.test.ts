import { describe, expect, it } from 'vitest'
import { keptSpans } from '#lib/script/kept-spans.ts'

const kept = (text: string) => keptSpans(text).map(([start, end]) => text.slice(start, end))

describe('what conversion leaves alone', () => {
  it.each([
    [
      '看https://zh.example.org/wiki/中国?标题=发#后 以后',
      ['https://zh.example.org/wiki/中国?标题=发#后'],
    ],
    ['见www.example.cn/index.html查看后面', ['www.example.cn/index.html']],
    ['写信mailto:a@example.cn，发出', ['mailto:a@example.cn']],
  ])('an address: %s', (text, expected) => {
    expect(kept(text)).toEqual(expected)
  })

  it('a Japanese sentence, its kanji alone too', () => {
    const text = '日本国憲法。国会は国権の最高機関であって。'
    expect(kept(text)).toEqual([text])
  })

  it('a Japanese or Korean quotation in a Chinese sentence', () => {
    const text = '他在后面说「国会が開かれた」然后离开了这里，店名是「한국 國」就在后面发展得很快。'
    expect(kept(text)).toEqual(['国会が開かれた', '한국 國'])
  })

  it('nothing of a Chinese sentence with a borrowed の', () => {
    expect(kept('这家新开的鲜の每日面包店后来发展得很快')).toEqual([])
  })
})
