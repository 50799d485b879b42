import { describe, expect, it } from 'vitest'
import { findBody } from '#lib/report/body.ts'
import { classify } from '#lib/report/classify.ts'
import { findDate } from '#lib/report/date.ts'
import { blocksOf } from './block-of.ts'

const PROSE = '1月24日以来,集团党委召开专题会议,成立疫情防控工作领导小组,2019年2月3日起每天消毒。'
const dateOf = (...lines: string[]) => {
  const blocks = blocksOf(...lines)
  const roles = blocks.map(classify)
  return findDate(blocks, roles, findBody(blocks, roles)!, null)
}

describe('findDate', () => {
  it.each([
    ['发布时间:2020-02-16 17:52:49 冀中能源', '2020-02-16', '17:52:49'],
    ['from:某联合会date:2020-06-30', '2020-06-30', null],
    ['2020年10月12日', '2020-10-12', null],
    ['2020-2-5T9:30', '2020-02-05', '9:30'],
    ['时间:2020-02-1617:52', '2020-02-16', '17:52'],
    ['二〇二〇年二月十六日', '2020-02-16', null],
    ['發布日期:民國109年3月20日', '2020-03-20', null],
    ['Published: Feb 3, 2020', '2020-02-03', null],
  ])('reads %s', (line, day, time) => {
    expect(dateOf('标题在这里写着', line, PROSE)).toMatchObject({ day, time })
  })

  it.each(['电话:010-63952790', '2020-13-01', '2019年2月29日', '2月3日', 'ICP备17019417号-2'])(
    'takes %s for no date',
    (line) => {
      expect(dateOf('标题在这里写着', line, PROSE)).toBeNull()
    },
  )

  it('prefers the day of publication to any other', () => {
    const lines = ['2020年10月12日', '更新时间:2021-01-01 发布时间:2020-10-11', PROSE]
    expect(dateOf(...lines, '版权所有 2023-01-01')).toMatchObject({ day: '2020-10-11' })
  })

  it('takes the day on which a law was revised last, not the one on which that holds', () => {
    const lines = [
      '1997年7月3日 第八届东山省人民代表大会常务委员会第二十六次会议通过',
      '2007年8月30日 第十届东山省人民代表大会常务委员会第二十九次会议第一次修订',
      '2021年1月22日 第十三届东山省人民代表大会常务委员会第二十五次会议第二次修订',
      '2021年5月1日 施行',
    ]
    expect(dateOf('东山省动物防疫条例', ...lines, PROSE)).toMatchObject({ day: '2021-01-22' })
    expect(dateOf('东山省动物防疫条例', lines[0]!, PROSE)).toMatchObject({ day: '1997-07-03' })
  })

  it('takes the day that closes a document, and the date line of a wire', () => {
    expect(dateOf(PROSE, '东山县人民政府', '2020年2月19日')).toMatchObject({ day: '2020-02-19' })
    expect(dateOf(`本报2020年3月2日讯 ${PROSE}`)).toMatchObject({ day: '2020-03-02' })
  })

  it('takes no day of another text that the page links to', () => {
    expect(dateOf(PROSE, '相关新闻', '某某集团复工 2020-03-09')).toBeNull()
  })
})
