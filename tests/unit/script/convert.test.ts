import { describe, expect, it } from 'vitest'
import { loadConverter, TARGETS, type Target } from '#lib/script/convert.ts'
import { loadCompiled } from './load-compiled.ts'

const load = (target: Target, words: [string, string][] = []) =>
  loadConverter(target, loadCompiled, words)

describe('a converter', () => {
  it.each([
    ['cn', '看著著名的計程車', '看着著名的计程车'],
    ['cn', '衞生署的枱面，化粧品的敍述', '卫生署的台面，化妆品的叙述'],
    ['t', '头发和发现，面条里面', '頭髮和發現，麪條裏面'],
    ['tw', '软件和出租车，面条里面', '軟體和計程車，麵條裡面'],
    ['hk', '卫生和线里', '衞生和線裏'],
    ['tw', '衞生和線裏', '衛生和線裡'],
    ['hk', '線裡', '線裏'],
  ] as const)('to %s: %s', async (target, from, to) => {
    expect((await load(target)).convert(from)).toBe(to)
  })

  it.each([
    ['红头文件和法律程序', '紅頭文件和法律程序'],
    ['优化设备，支持社区', '優化設備，支持社區'],
    ['结婚对象的支持率', '結婚對象的支持率'],
    ['用软件打开文件，设置默认窗口', '用軟體開啟檔案，設定預設視窗'],
    ['下发文件。\n软件的文件。\n下发文件。', '下發文件。\n軟體的檔案。\n下發文件。'],
  ])(
    'to tw takes words as words of computers only where a line is about them: %s',
    async (from, to) => {
      const tw = await load('tw')
      expect(tw.convert(from)).toBe(to)
    },
  )

  it('finds the way through lines of either kind', async () => {
    const text = '支持U盘\n软件支持U盘和内存\n支持显卡'
    const converted = (await load('tw')).convertWithMap(text)
    expect(converted.text).toBe('支持隨身碟\n軟體支援隨身碟和記憶體\n支持顯示卡')
    for (const [from, to] of [
      ['U盘', '隨身碟'],
      ['显卡', '顯示卡'],
    ] as const) {
      const [at, target] = [text.lastIndexOf(from), converted.text.lastIndexOf(to)]
      const span = [at, at + from.length] as const
      expect(converted.toConverted(span)).toEqual([target, target + to.length])
      expect(converted.toOriginal([target, target + to.length])).toEqual(span)
    }
  })

  it('leaves text of its own script as it is', async () => {
    const simplified = '著名的乾隆皇帝后来瞭望，这里有软件。'
    const traditional = '皇后與鄰里，公里之外的軟體，這裡。'
    expect((await load('cn')).convert(simplified)).toBe(simplified)
    expect((await load('t')).convert(traditional)).toBe(traditional)
  })

  it('asks the text around where a text is too short to tell', async () => {
    const t = await load('t')
    expect(t.convert('里', 'hans')).toBe('裏')
    expect(t.convert('里', 'hant')).toBe('里')
  })

  it.each(TARGETS)('to %s leaves quotes, numbers, addresses and Japanese alone', async (target) => {
    const text =
      '“that’s” ‘12’ 3,000.5 ２８ https://a.example/wiki/国会?q=发 東京で国会が開かれた 한국의 大韓民國'
    expect((await load(target)).convert(text)).toBe(text)
  })

  it("lets the reader's own words go before every dictionary", async () => {
    const own: [string, string][] = [
      ['著名', '著名'],
      ['王发里', '王发里'],
      ['土豆', '馬鈴薯'],
    ]
    const tw = await load('tw', own)
    expect(tw.convert('王发里的头发和土豆')).toBe('王发里的頭髮和馬鈴薯')
    // A Traditional word is no wish for a Simplified page.
    expect((await load('cn', own)).convert('土豆與王发里')).toBe('土豆与王发里')
  })

  it('finds the way back from a phrase that changed its length', async () => {
    const text = '用U盘和内存，发'
    const converted = (await load('tw')).convertWithMap(text)
    expect(converted.text).toBe('用隨身碟和記憶體，發')
    expect(converted.toConverted([1, 3])).toEqual([1, 4])
    expect(converted.toOriginal([1, 4])).toEqual([1, 3])
    // Half of a phrase is the whole of it.
    expect(converted.toOriginal([2, 3])).toEqual([1, 3])
    expect(converted.toConverted([7, 8])).toEqual([9, 10])
  })
})

describe('doubtful conversions', () => {
  const doubts = async (target: Target, text: string) =>
    (await load(target))
      .findDoubtful(text)
      .map(({ span, answer, alternatives }) => [text.slice(...span), answer, alternatives.join('')])

  it('are the characters that no phrase decided', async () => {
    expect(await doubts('t', '他发，太后，后，干')).toEqual([
      ['发', '發', '髮'],
      ['后', '後', '后'],
      ['干', '幹', '乾干榦'],
    ])
  })

  it('are told in the form of the region', async () => {
    expect(await doubts('tw', '里')).toEqual([['里', '裡', '里哩']])
  })

  it('are none in a text that stays as it is', async () => {
    expect(await doubts('cn', '他发，在后')).toEqual([])
  })
})
