import { describe, expect, it } from 'vitest'
import { findBody } from '#lib/report/body.ts'
import { classify } from '#lib/report/classify.ts'
import { findDate } from '#lib/report/date.ts'
import { findPublisher } from '#lib/report/publisher.ts'
import { blocksOf } from './block-of.ts'

const PROSE = '集团党委召开专题会议,成立疫情防控工作领导小组,每天两次对办公场所消毒。'
const publisherOf = (...lines: string[]) => {
  const blocks = blocksOf(...lines)
  const roles = blocks.map(classify)
  const body = findBody(blocks, roles)!
  const publisher = findPublisher(blocks, roles, body, findDate(blocks, roles, body, null))
  return publisher && lines.join('\n\n').slice(...publisher)
}

describe('findPublisher', () => {
  it.each([
    ['来源:东山日报 作者:张三', '东山日报'],
    ['from:东山电力联合会date:2020-06-30', '东山电力联合会'],
    ['發布時間:2020-02-16 17:52:49 东山能源', '东山能源'],
    ['1991年3月4日 东山省人民政府令第76号发布', '东山省人民政府'],
    ['2003年9月1日 施行', null],
    [
      '2018年10月26日 第十三届东山省人民代表大会常务委员会第六次会议通过',
      '第十三届东山省人民代表大会常务委员会',
    ],
    ['2018年10月26日 东山法院审判委员会第1234次会议通过', '东山法院审判委员会'],
    ['来源丨东山煤业宣传部', '东山煤业宣传部'],
    ['来源:《求是》杂志 2020-03-01', '《求是》杂志'],
    ['东山日报数字报纸', '东山日报'],
    ['《 东山日报 》( 2020年02月10日 11 版)', '东山日报'],
    ['主办:东山县人民政府办公室', '东山县人民政府办公室'],
  ])('reads %s', (line, publisher) => {
    expect(publisherOf('东山集团战疫记事', line, PROSE)).toBe(publisher)
  })

  it('reads a source in brackets at the end, and the signer of a document', () => {
    expect(publisherOf(`${PROSE}(来源:东山发布)`)).toBe('东山发布')
    expect(publisherOf(PROSE, '东山县疫情工作领导小组', '2020年2月19日')).toBe(
      '东山县疫情工作领导小组',
    )
  })

  it.each([
    ['东山晚报讯(记者 张三)', '东山晚报'],
    ['新华社东山3月2日电(记者 张三)', '新华社'],
  ])('reads %s before the first words', (lead, publisher) => {
    expect(publisherOf('东山集团战疫记事', lead + PROSE)).toBe(publisher)
  })

  it('asks the first words last', () => {
    expect(publisherOf('东山日报', '东山集团战疫记事', `新华社3月2日电 ${PROSE}`)).toBe('东山日报')
  })

  it.each(['来源:本站', '来源:网络', '来源:', '战报', '2020-02-16 浏览 12'])(
    'finds nobody in %s',
    (line) => {
      expect(publisherOf('东山集团战疫记事', line, PROSE)).toBeNull()
    },
  )
})
