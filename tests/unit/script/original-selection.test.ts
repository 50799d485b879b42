import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { originalSelection, type SelectedText } from '#lib/script/original-selection.ts'

const word = fc.constantFrom('软件', 'U盘', '头发', 'a', 'İ', '。')
const SHOWN: Record<string, string> = { 软件: '軟體', U盘: '隨身碟', 头发: '頭髮' }
const node = fc
  .array(fc.tuple(word, fc.constantFrom('', ' ', '\n\t')), { maxLength: 6 })
  .map((parts): SelectedText => [
    parts.map(([one, space]) => (SHOWN[one] ?? one) + space).join(''),
    parts.map(([one, space]) => one + space).join(''),
  ])
const lines = (texts: readonly string[]) =>
  texts
    .map((text) => text.trim().replaceAll(/\s+/g, ' '))
    .filter(Boolean)
    .join('\n\n')

describe('a selection of a converted page', () => {
  it('is told in the words of the page itself, in the lines that the browser made', () => {
    fc.assert(
      fc.property(fc.array(node), (nodes) => {
        const shown = lines(nodes.map(([text]) => text))
        expect(originalSelection(shown, nodes)).toBe(lines(nodes.map(([, text]) => text)))
      }),
    )
  })

  it.each<[why: string, shown: string, nodes: SelectedText[], original: string]>([
    ['capitals', '打開 USB 隨身碟', [['打開 usb 隨身碟', '打开 usb U盘']], '打开 USB U盘'],
    [
      'text that nobody sees',
      '軟體\n頭髮',
      [
        ['軟體', '软件'],
        ['看不見', '看不见'],
        ['頭髮', '头发'],
      ],
      '软件\n头发',
    ],
    [
      'marks of a list',
      '1. 裡面的軟體 2. 頭髮',
      [
        ['裡面的軟體', '里面的软件'],
        ['頭髮', '头发'],
      ],
      '1. 里面的软件 2. 頭髮',
    ],
    [
      'a label that nobody sees and that is said again below',
      '網路中心用軟體。\n滑鼠點一點。\n展開軟體全文',
      [
        ['展開軟體全文', '展开软件全文'],
        ['網路中心用軟體。', '网络中心用软件。'],
        ['滑鼠點一點。', '鼠标点一点。'],
        ['展開軟體全文', '展开软件全文'],
      ],
      '网络中心用软件。\n鼠标点一点。\n展开软件全文',
    ],
    ['text that is nowhere', '軟體', [['印表機', '打印机']], '軟體'],
  ])('is told past %s', (_, shown, nodes, original) => {
    expect(originalSelection(shown, nodes)).toBe(original)
  })
})
