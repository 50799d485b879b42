import { describe, expect, it } from 'vitest'
import { isLetterhead, leadingFirm, leadingName } from '#lib/report/names.ts'
import { findOrganisation } from '#lib/report/organisation.ts'
import { blockOf, blocksOf } from './block-of.ts'

const PROSE =
  '疫情发生以来,东山能矿集团党委高度重视。东山能矿集团召开会议,东山能矿集团成立领导小组。'
const organisationOf = (headline: string | null, ...body: string[]) => {
  const lines = headline === null ? body : [headline, ...body]
  const blocks = blocksOf(...lines)
  const headlines = headline === null ? [] : [blocks[0]!]
  const run = { first: headlines.length, last: blocks.length - 1 }
  const span = findOrganisation(blocks, run, headlines)
  return span && lines.join('\n\n').slice(...span)
}

describe('findOrganisation', () => {
  it.each([
    ['冀中能源集團黨委為疫情防控提供堅強政治保證', '冀中能源集團'],
    ['戮力同心——渭南市产投集团疫情防控工作纪实', '渭南市产投集团'],
    ['新疆局一六一队:', '新疆局一六一队'],
    ['三明城投集团综合支部到滬明小学开展活动', '三明城投集团'],
  ])('reads it in the headline %s', (headline, name) => {
    expect(organisationOf(headline, '各单位落实责任。')).toBe(name)
  })

  it('takes the speaker before a colon if the text names it, too', () => {
    expect(organisationOf('远岑重工:错峰复工', '日前,远岑重工全面复工。')).toBe('远岑重工')
    expect(organisationOf('两手抓:错峰复工', '日前,远岑重工全面复工。')).toBeNull()
  })

  it('takes the name that the body introduces and repeats', () => {
    expect(organisationOf(null, PROSE)).toBe('东山能矿集团')
    expect(organisationOf('众志成城守家园', PROSE)).toBe('东山能矿集团')
  })

  it.each([
    ['东山高级法院关于基层法院办案的规定', '东山高级法院'],
    ['于都县人民政府部署春耕', '于都县人民政府'],
    ['建设银行东山分行减免利息', '建设银行东山分行'],
    ['开发区管委会部署复工', '开发区管委会'],
    ['提高能源利用效率', null],
  ])('ends where a name does: %s', (headline, name) => {
    expect(organisationOf(headline, '各单位提高能源利用效率,提高能源自给率,提高能源安全。')).toBe(
      name,
    )
  })

  it('is null where many are told of', () => {
    expect(
      organisationOf('众志成城守家园', '各级党组织挺身而出。中石化集团复工,国家电投集团复产。'),
    ).toBeNull()
  })
})

describe('names', () => {
  it.each([
    ['我局召开会议', null],
    ['望湖区直单位党员下沉社区', null],
    ['贵州煤矿企业复工', null],
    ['东山银行北京分行党支部', '东山银行北京分行'],
    ['东山集团召开公司大会', '东山集团'],
  ])('reads the name at the start of %s', (clause, name) => {
    expect(leadingName(clause)).toBe(name)
  })

  it('knows firms by their trade', () => {
    expect(leadingFirm('港都客运加强防疫')).toBe('港都客运')
    expect(leadingFirm('众志成城')).toBeNull()
  })

  it('knows a letterhead from a title', () => {
    expect(isLetterhead(blockOf('东山县人民政府文件').plain.plain)).toBe(true)
    expect(isLetterhead(blockOf('东山县人民政府召开会议').plain.plain)).toBe(false)
  })
})
