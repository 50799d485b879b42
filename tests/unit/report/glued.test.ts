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

  it('takes source and date in any order, and a title that stands twice', () => {
    const text = `檢修不停步 送到家門口 檢修不停步 送到家門口 來源: 東山晚報 發布時間: 2020-02-19 ${PROSE}`
    const parts = splitGlued(blockOf(text)).map((block) => text.slice(...block.span))
    const title = '檢修不停步 送到家門口'
    expect(parts).toEqual([title, title, '來源: 東山晚報 發布時間: 2020-02-19', PROSE])
  })

  it.each([
    ['检修不停步 服务送上门东山日报2020-02-19', '东山日报2020-02-19'],
    ['检修不停步 服务送上门新华网 2020年2月19日 08:30', '新华网 2020年2月19日 08:30'],
  ])('parts the newspaper from the title in %s', (line, issue) => {
    const text = `${line}\n\n${PROSE}\n`
    const report = parseReport(text, 'a.txt')
    const parts = splitGlued(blockOf(line)).map((block) => line.slice(...block.span))
    expect(parts).toEqual([line.slice(0, -issue.length), issue])
    expect(text.slice(...report.title!)).toBe('检修不停步 服务送上门')
    expect(text.slice(...report.publisher!)).toBe(issue.slice(0, issue.search(/ ?2/)))
    expect(report.date).toMatchObject({ day: '2020-02-19' })
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
