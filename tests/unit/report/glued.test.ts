import { describe, expect, it } from 'vitest'
import { splitGlued } from '#lib/report/glued.ts'
import { parseReport } from '#lib/report/parse.ts'
import { blockOf } from './block-of.ts'

const PROSE =
  '2月14日,東山集團召開疫情防控工作會議,傳達上級部署,統籌安排復工復產,要求各單位逐一排查登記,建立臺賬,每天報告一次情況。'
const TEXT = `東山集團(tuán)“兩手抓” 發布時間:2020-02-19 09:15 作者:admin 瀏覽次數:12 ${PROSE}`

describe('splitGlued', () => {
  it('sets title, metadata and text apart that stand in one line', () => {
    const parts = splitGlued(blockOf(TEXT)).map((block) => TEXT.slice(...block.span))
    expect(parts).toEqual([
      '東山集團(tuán)“兩手抓”',
      '發布時間:2020-02-19 09:15 作者:admin 瀏覽次數:12',
      PROSE,
    ])
  })

  it('leaves a line alone that has no metadata in it', () => {
    const block = blockOf(PROSE)
    expect(splitGlued(block)).toEqual([block])
  })

  it('lets a report in one line be read like any other', () => {
    const report = parseReport(TEXT, 'a.txt')
    expect(TEXT.slice(...report.title!)).toBe('東山集團(tuán)“兩手抓”')
    expect(report.date).toMatchObject({ day: '2020-02-19', time: '09:15' })
    expect(TEXT.slice(...report.body)).toBe(PROSE)
  })
})
