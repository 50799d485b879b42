import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNumerals } from '#lib/figure/find-numerals.ts'

const read = (plain: string) =>
  findNumerals(plain).map(({ span, value, ratio }) => [plain.slice(...span), value, ratio])

/** The oracle: writes a whole number the way a newspaper does, by groups of four. */
function inChinese(
  value: number,
  digits = '零一二三四五六七八九',
  powers = ['', '十', '百', '千'],
) {
  const group = (n: number) => {
    let out = ''
    for (const [i, digit] of [...String(n).padStart(4, '0')].map(Number).entries())
      if (digit) out += digits[digit]! + powers[3 - i]!
      else if (out && !out.endsWith(digits[0]!)) out += digits[0]!
    return out.endsWith(digits[0]!) ? out.slice(0, -1) : out
  }
  let out = ''
  for (const [power, sign] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const part = Math.floor(value / power) % 1e4
    if (part === 0) continue
    const gap = out !== '' && part < 1000
    out += (gap ? digits[0]! : '') + group(part) + sign
  }
  return out.replace(/^一十/, '十')
}

describe('findNumerals', () => {
  it.each([
    ['28000余名', '28000', 28000],
    ['1,045个', '1,045', 1045],
    ['2.3万吨', '2.3万', 23000],
    ['1亿2千万元', '1亿2千万', 120_000_000],
    ['三万亿', '三万亿', 3e12],
    ['一百零五', '一百零五', 105],
    ['一百五', '一百五', 150],
    ['二点三万', '二点三万', 23000],
    ['一百二十三点四五', '一百二十三点四五', 123.45],
    ['200余万支', '200余万', 2_000_000],
    ['伍佰万元', '伍佰万', 5_000_000],
    ['贰点捌万元', '贰点捌万', 28000],
    ['廿八', '廿八', 28],
    ['两千三', '两千三', 2300],
  ])('reads %s', (plain, sign, value) => {
    expect(read(plain)).toEqual([[sign, value, '']])
  })

  it('reads half of a unit, but no half of a word', () => {
    expect(read('用了半天')).toEqual([['半', 0.5, '']])
    expect(read('半个小时')).toEqual([['半', 0.5, '']])
    expect(read('下半年半价')).toEqual([])
  })

  it('reads shares in every notation as the same', () => {
    expect(read('百分之九十三')).toEqual([['百分之九十三', 93, '%']])
    expect(read('93%')).toEqual([['93%', 93, '%']])
    expect(read('千分之五')).toEqual([['千分之五', 5, '‰']])
    expect(read('三成以上')).toEqual([['三成', 30, '%']])
    expect(read('九成三的门店')).toEqual([['九成三', 93, '%']])
    expect(read('降三成一季度')).not.toContainEqual(['三成一', 31, '%'])
    expect(read('7成5。')).toEqual([['7成5', 75, '%']])
    expect(read('一半以上')).toEqual([['一半', 50, '%']])
    expect(read('一半天')).toEqual([['一', 1, '']])
    expect(read('三成员')).toEqual([['三', 3, '']])
  })

  it('gives no value to signs that make no one number', () => {
    expect(findNumerals('十三五')[0]?.value).toBeNull()
    expect(findNumerals('万一')[0]?.value).toBeNull()
    expect(findNumerals('一六一队')[0]?.form).toBe('label')
    expect(findNumerals('近百名')[0]?.form).toBe('bare')
  })

  it('knows that neighbouring digits are a guess', () => {
    expect(findNumerals('七八个')[0]).toMatchObject({ value: 7, approximate: true })
    expect(findNumerals('三四百')[0]).toMatchObject({ value: 300, approximate: true })
    expect(findNumerals('几十')[0]).toMatchObject({ value: 10, approximate: true })
  })

  it('leaves formal digits alone where they are words', () => {
    expect(read('大陆的队伍收拾好了')).toEqual([])
  })

  it('reads what it is given back, in Chinese, formal Chinese and Arabic', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (value) => {
        const formal = ['', '拾', '佰', '仟']
        const written = [
          inChinese(value),
          value.toString(),
          value.toLocaleString('en-US'),
          ...(value >= 20 ? [inChinese(value, '零壹贰叁肆伍陆柒捌玖', formal)] : []),
        ]
        for (const signs of written)
          expect(findNumerals(signs).map((n) => [n.span, n.value])).toEqual([
            [[0, signs.length], Number(value.toPrecision(12))],
          ])
      }),
    )
  })

  it.each([...'0123456789〇零一二三四五六七八九两十百千万亿兆廿卅'])('begins at %s', (sign) => {
    expect(findNumerals(`共${sign}`)[0]?.span).toEqual([1, 2])
  })

  it.each([
    '几十',
    '数百',
    '半年',
    '壹佰',
    '贰拾',
    '叁万',
    '参拾',
    '肆佰',
    '伍佰',
    '陆拾',
    '柒佰',
    '捌佰',
    '玖佰',
  ])('begins at the first sign of %s', (signs) => {
    expect(findNumerals(`共${signs}`)[0]?.span[0]).toBe(1)
  })

  it('finds the same numerals behind other signs', () => {
    const sign = fc.constantFrom(...'一十百万点余几半3,.%成年伍佰')
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 30 }), (plain) => {
        const moved = findNumerals(`、、${plain}`).map(({ span: [start, end], ...rest }) => ({
          ...rest,
          span: [start - 2, end - 2],
        }))
        expect(moved).toEqual(findNumerals(plain))
      }),
    )
  })

  it('finds disjoint spans in order in any string', () => {
    const sign = fc.constantFrom(...'一二十百万亿点余几数分之0123,.% 成年')
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 30 }), (plain) => {
        let end = 0
        for (const { span } of findNumerals(plain)) {
          expect(span[0]).toBeGreaterThanOrEqual(end)
          expect(span[1]).toBeGreaterThan(span[0])
          end = span[1]
        }
        expect(end).toBeLessThanOrEqual(plain.length)
      }),
    )
  })
})
