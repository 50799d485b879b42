import { describe, expect, it } from 'vitest'
import { measuresCsv } from '#lib/carry/measures-csv.ts'
import { say, spanOf } from './sample.ts'

const TEXT = '公司食堂每天测温2次,井口加装测温仪。'

describe('measuresCsv', () => {
  it('has one line for each measure, with its category in the language asked for', () => {
    const figure = {
      span: spanOf(TEXT, '2次'),
      value: 2,
      upTo: 2,
      approximate: false,
      unit: '次',
      counts: '',
    }
    const table = measuresCsv(
      [
        {
          name: '页面',
          source: 'https://news.example/',
          text: TEXT,
          measures: [
            {
              span: spanOf(TEXT, '每天测温2次'),
              category: 'temperature-checks',
              actor: spanOf(TEXT, '公司食堂'),
              figures: [figure],
              date: null,
              documents: [],
            },
          ],
        },
      ],
      say,
      'zh-TW',
    )
    expect(table.trimEnd().split('\r\n')[1]).toBe(
      '"页面","https://news.example/","體溫監測","公司食堂","每天测温2次","2次",,4,10',
    )
  })
})
