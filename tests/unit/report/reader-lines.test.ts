import { describe, expect, it } from 'vitest'
import { readerLines } from '#lib/report/reader-lines.ts'
import { convertReport } from '#lib/archive/convert-report.ts'
import { archiveReport } from '#lib/archive/archive-report.ts'
import { loadConverter } from '#lib/script/convert.ts'
import { cut } from '#lib/text/span.ts'
import { loadCompiled } from '#tests/unit/script/load-compiled.ts'

const SOURCE = `首页 > 新闻
港口集团疫情防控纪实
2020年3月1日
一、加强组织领导
港口集团成立疫情防控工作领导小组,主要负责人任组长,用U盘和内存备份。

二、严格消毒
装卸公司对候船大厅每天消毒三次,为码头工人储备口罩5000个。
版权所有`

describe('the lines of a report', () => {
  const report = archiveReport(SOURCE, 'port.txt')
  const lines = readerLines(report)

  it('are all that are not empty, numbered, and say what they are', () => {
    expect(lines.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    const words = (kind: string) =>
      lines.filter((line) => line.kind === kind).map(({ span }) => cut(SOURCE, span))
    expect(words('heading')).toEqual(['一、加强组织领导', '二、严格消毒'])
    expect(words('paragraph').join()).toContain('每天消毒三次')
    const clean = lines.filter((line) => line.clean).map(({ span }) => cut(SOURCE, span))
    expect(clean.join()).not.toMatch(/首页|版权所有/)
  })

  it('have the same numbers in another script, where phrases change their length', async () => {
    const converter = await loadConverter('tw', loadCompiled)
    const taiwan = convertReport(report, converter.convertWithMap(SOURCE, 'hans'), 'hant')
    expect(taiwan.text.length).not.toBe(SOURCE.length)
    const shape = ({ index, clean, kind }: (typeof lines)[number]) => ({ index, clean, kind })
    expect(readerLines(taiwan).map(shape)).toEqual(lines.map(shape))
  })
})
