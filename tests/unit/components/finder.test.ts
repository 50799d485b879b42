import { describe, expect, it } from 'vitest'
import { filter } from '#components/filter.ts'
import { Finder } from '#components/finder.ts'

const ITEMS = [
  { name: '每天消毒两次', place: '渭南市' },
  { name: '測體溫', place: null },
  { name: 'ab级防护', place: '北京' },
]
const finder = new Finder<(typeof ITEMS)[number]>(({ name, place }) => [name, place])

describe('Finder', () => {
  it.each(['', '消毒', '体温', '消毒 渭南', '消毒渭南', '次渭', 'ＡＢ 北京', '，。', '没有'])(
    'finds for %j what filter keeps, in the order of the list, each time',
    (query) => {
      const keeps = filter(query)
      const expected = ITEMS.filter(({ name, place }) => keeps(name, place ?? ''))
      expect(finder.find(query, ITEMS)).toEqual(expected)
      expect(finder.find(query, ITEMS)).toEqual(expected)
    },
  )
})
