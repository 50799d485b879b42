import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileTrie } from '#lib/script/phrase-trie.ts'
import { faultOf, writeWordLines } from '#lib/script/word-lines.ts'
import { parseWordList } from '#lib/script/word-list.ts'

describe('a word list', () => {
  it("reads OpenCC's tabs, commas, arrows, spaces, and words that must not change", () => {
    const text =
      '\ufeff# names\n著名\n\n土豆\t馬鈴薯 洋芋\r\n出租车,計程車\n软件 => 軟體\n内存 記憶體\n乾隆=乾隆\n纽约\tNew York\n'
    expect(parseWordList(text)).toEqual({
      words: [
        ['著名', '著名'],
        ['土豆', '馬鈴薯'],
        ['出租车', '計程車'],
        ['软件', '軟體'],
        ['内存', '記憶體'],
        ['乾隆', '乾隆'],
        ['纽约', 'New York'],
      ],
      conflicts: [],
      same: 0,
      errors: [],
    })
  })

  it('names the line that it cannot read, and reads the rest', () => {
    const text = `著名\nabc def\n${'长'.repeat(51)}\n著名 着名\n著名\n面 條 麵條\n乾隆`
    const { words, errors } = parseWordList(text)
    expect(words.map(([from]) => from)).toEqual(['著名', '乾隆'])
    expect(errors.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'no-chinese'],
      [3, 'too-long'],
      [4, 'twice'],
      [6, 'form'],
    ])
  })

  it('tells what the reader has already, the same or otherwise', () => {
    const own = [
      ['著名', '著名'],
      ['土豆', '土豆'],
    ] as const
    expect(parseWordList('著名\n软件 軟體\n土豆\t馬鈴薯', own)).toEqual({
      words: [['软件', '軟體']],
      conflicts: [{ line: 3, from: '土豆', to: '馬鈴薯', own: '土豆' }],
      same: 1,
      errors: [],
    })
  })

  it('takes no more than one dictionary holds, and says where it was full', () => {
    const long = Array.from({ length: 3000 }, (_, i) => `第${i}`.padEnd(50, '长'))
    const { words, errors } = parseWordList(long.join('\n'))
    expect(words).toHaveLength(2000)
    expect(errors[0]).toMatchObject({ line: 2001, reason: 'full' })
    expect(() => compileTrie([words])).not.toThrow()
    const characters = Array.from({ length: 20_000 }, (_, i) => String.fromCharCode(0x4e00 + i))
    const varied = parseWordList(characters.join('\n'))
    expect(varied.errors[0]).toMatchObject({ reason: 'full' })
    expect(() => compileTrie([varied.words])).not.toThrow()
  })

  it('is read again as it was written, word by word', () => {
    const piece = fc.constantFrom(
      '著',
      '名',
      '发',
      'A',
      ' ',
      '\u3000',
      ',',
      '=',
      '=>',
      '#',
      '\t',
      '\n',
    )
    const word = fc
      .array(piece, { minLength: 1, maxLength: 5 })
      .map((parts) => parts.join('').trim())
    fc.assert(
      fc.property(word, word, (from, to) => {
        fc.pre(faultOf(from, to) === null)
        const { words, errors } = parseWordList(writeWordLines([[from, to]]))
        expect([words, errors]).toEqual([[[from, to]], []])
      }),
    )
  })
})

describe('a word', () => {
  it.each([
    ['著名', '著名', null],
    ['纽约', 'New York', null],
    ['你好，世界', '哈囉，世界', null],
    ['abc', '字', 'no-chinese'],
    ['长'.repeat(51), '长', 'too-long'],
    ['#话题', '#話題', 'form'],
    ['土豆', '馬鈴薯 洋芋', 'form'],
    ['土\n豆', '馬鈴薯', 'form'],
    ['土豆', '', 'form'],
  ] as const)('%j for %j: %s', (from, to, fault) => {
    expect(faultOf(from, to)).toBe(fault)
  })
})
