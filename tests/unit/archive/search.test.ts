import { describe, expect, it } from 'vitest'
import { buildIndex } from '#lib/archive/build-index.ts'
import { lookUp } from '#lib/archive/search.ts'
import { parseReport } from '#lib/report/parse.ts'

const TEXTS = [
  '临江水务集团战疫保供\n\n集团各水厂实行两班轮换,关键岗位职工吃住在厂,确保居民用水安全。' +
    '党员突击队连夜抢修老旧管道,天亮之前恢复了通水。仓库现存口罩47993个、消毒液93公斤。',
  '青柏縣北嶺村守好卡口\n\n黨員們放棄休息,在村口搭起帳篷,為過往群眾逐一測量體溫。' +
    '村黨支部把防疫要求編成順口溜,用大喇叭每天播放三遍,做到家喻戶曉。',
]
const texts = (parts: readonly string[]) =>
  buildIndex({ format: 1, reports: parts.map((text, i) => parseReport(text, `${i}.txt`)) })
const index = texts(TEXTS)
const read = (query: string) =>
  lookUp(query, index).map(({ source, span }) => TEXTS[Number.parseInt(source)]!.slice(...span))

describe('lookUp', () => {
  it.each([
    ['as it is', '连夜抢修老旧管道', '连夜抢修老旧管道'],
    ['in the other script', '连夜抢修老旧管道,天亮', '连夜抢修老旧管道,天亮'],
    ['from Simplified to Traditional', '为过往群众逐一测量体温', '為過往群眾逐一測量體溫'],
    ['edited', '党员突击队连夜维修老旧管线', '党员突击队连夜抢修老旧管道'],
    ['with glosses', '党(dǎng)员突(tū)击队连夜', '党员突击队连夜'],
    ['with stray signs', '关键,岗位 职工、吃住在厂', '关键岗位职工吃住在厂'],
    ['with a gap', '编成顺口溜 每天播放三遍', '編成順口溜,用大喇叭每天播放三遍'],
  ])('finds words %s', (_, query, place) => {
    expect(read(query)[0]).toBe(place)
  })

  it('finds clauses in another order, as less than the very words', () => {
    const query = '天亮之前恢復了通水,黨員突擊隊連夜搶修老舊管道,關鍵崗位職工吃住在廠'
    const [first, ...others] = lookUp(query, index)
    const place = TEXTS[0]!.slice(...first!.span)
    expect(place).toMatch(/^关键岗位.*恢复了通水$/)
    expect(first!.score).toBeGreaterThan(0.6)
    expect(first!.score).toBeLessThan(1)
    expect(others).toEqual([])
  })

  it.each([
    ['only one clause of which stands there', '连夜抢修老旧管道,学校食堂错峰就餐,影院暂停营业'],
    ['whose clauses stand in two reports', '每天播放三遍顺口溜,为过往群众测温,确保居民用水安全'],
    ['with clauses that are short', '恢复通水,吃住在厂,两班轮换'],
  ])('does not put a place together for a query %s', (_, query) => {
    expect(lookUp(query, index)).toEqual([])
  })

  it('gives 1 to the very words and less to edited ones', () => {
    expect(lookUp('恢复了通水', index)[0]?.score).toBe(1)
    expect(lookUp('恢复了供水', index)[0]?.score).toBeLessThan(1)
  })

  it.each(['新能源汽车补贴', '捷運板南線', '量子计算', 'abc', '', '!?'])(
    'finds nothing for %j',
    (query) => {
      expect(lookUp(query, index)).toEqual([])
    },
  )

  it('puts a number before a piece of a longer one', () => {
    expect(lookUp('93', index).map(({ span }) => TEXTS[0]!.slice(...span))).toEqual(['93', '93'])
    expect(lookUp('93', index)[0]?.score).toBe(1)
    expect(lookUp('93', index)[1]?.score).toBeLessThan(1)
  })

  it('finds a single character, and no more places than asked for', () => {
    expect(lookUp('党', index, 2)).toHaveLength(2)
  })

  it('finds one place among hundreds of reports', () => {
    const many = Array.from(
      { length: 150 },
      (_, i) => `第${i}号简报\n\n${i}日,各单位按照部署开展排查登记,落实每天两次消毒的要求。`,
    )
    many[97] = TEXTS[0]!
    const [first] = lookUp('连夜抢修老旧管线', texts(many))
    expect(first?.source).toBe('97.txt')
  })
})
