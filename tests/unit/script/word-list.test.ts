import { describe, expect, it } from 'vitest'
import { parseWordList } from '#lib/script/word-list.ts'

describe('a word list', () => {
  it("reads OpenCC's tabs, commas, arrows, spaces, and words that must not change", () => {
    const text =
      '\ufeff# names\n著名\n\n土豆\t馬鈴薯 洋芋\r\n出租车,計程車\n软件 => 軟體\n内存 記憶體\n乾隆=乾隆\n'
    expect(parseWordList(text)).toEqual({
      words: [
        ['著名', '著名'],
        ['土豆', '馬鈴薯'],
        ['出租车', '計程車'],
        ['软件', '軟體'],
        ['内存', '記憶體'],
        ['乾隆', '乾隆'],
      ],
      errors: [],
    })
  })

  it('names the line that it cannot read, and reads the rest', () => {
    const text = `著名\nabc def\n${'长'.repeat(51)}\n著名 着名\n乾隆`
    const { words, errors } = parseWordList(text)
    expect(words.map(([from]) => from)).toEqual(['著名', '乾隆'])
    expect(errors.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'no-chinese'],
      [3, 'too-long'],
      [4, 'twice'],
    ])
  })
})
