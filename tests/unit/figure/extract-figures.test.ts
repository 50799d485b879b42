import { describe, expect, it } from 'vitest'
import { extractFigures } from '#lib/figure/extract-figures.ts'

const read = (text: string) =>
  extractFigures(text).map((f) => [
    text.slice(...f.span),
    f.value,
    f.unit,
    f.counts,
    ...(f.approximate ? ['about'] : []),
  ])

describe('extractFigures', () => {
  it.each([
    ['全县3200余名党员下沉社区', ['3200余名', 3200, '名', '党员', 'about']],
    ['四千余名职工按时返岗', ['四千余名', 4000, '名', '职工', 'about']],
    ['近百名党员报了名', ['近百名', 100, '名', '党员', 'about']],
    ['日产原煤2.6万吨,', ['2.6万吨', 26000, '吨', '原煤']],
    ['复工率超过九成以上,', ['超过九成以上', 90, '%', '复工率', 'about']],
    ['合格率百分之九十八。', ['百分之九十八', 98, '%', '合格率']],
    ['采购口罩15000只、', ['15000只', 15000, '只', '口罩']],
    ['先后6次召开专题会议', ['6次', 6, '次', '专题会议']],
    ['产量是去年的1.8倍。', ['1.8倍', 1.8, '倍', '']],
    ['减免两个半月租金', ['两个半月', 2.5, '个月', '租金']],
    ['减免一个多月租金', ['一个多月', 1, '个月', '租金', 'about']],
    ['减免半年租金', ['半年', 0.5, '年', '租金']],
    ['对近12个小区封闭管理', ['近12个', 12, '个', '小区', 'about']],
    ['12小区设卡', ['12', 12, '', '小区']],
    ['三分之二的企业', ['三分之二', 66.6666666667, '%', '']],
    ['重50kg左右', ['50kg左右', 50, 'kg', '', 'about']],
  ] as const)('reads %s', (text, figure) => {
    expect(read(text)).toEqual([figure])
  })

  it('reads both scripts, widths, glosses and broken numbers alike', () => {
    const plain = read('储备口罩28000余个,')[0]?.slice(1)
    for (const text of [
      '儲備口罩２８０００餘個,',
      '储备口罩 28 000 余 个,',
      '儲(chǔ)備(bèi)口罩28,000餘個(gè),',
      '储备口罩二万八千余个,',
      '储备口罩28\n000余个,',
    ])
      expect(read(text)[0]?.slice(1)).toEqual(plain)
  })

  it('reads a range as its two ends', () => {
    expect(extractFigures('隔离7至14天')[0]).toMatchObject({ value: 7, upTo: 14, unit: '天' })
    expect(extractFigures('每组3-5人')[0]).toMatchObject({ value: 3, upTo: 5, unit: '人' })
  })

  it.each([
    '第一书记带头值守',
    '“十三五”圆满收官',
    '一二〇队党委',
    '84消毒液已配发',
    '佩戴N95口罩',
    '58同城发布消息',
    '单位一把手负总责',
    '奋战在防疫一线',
    '统一指挥、统一调度',
    '一是加强领导;二是压实责任;十二是严肃问责',
    '增强“四个意识”',
    '任务十分艰巨',
    '2020年3月5日上午8:30',
    '联系电话:010-62345678',
    '落实12号文件精神',
    '成立一个小组',
    '3.2.1版',
    '千万不要大意',
  ])('finds no figure in %s', (text) => {
    expect(read(text)).toEqual([])
  })

  it('looks only within the span it is given', () => {
    const text = '购买口罩300个、手套500双。'
    expect(extractFigures(text, [9, text.length]).map((f) => f.span)).toEqual([[11, 15]])
  })
})
