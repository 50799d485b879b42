import { expect, it } from 'vitest'
import { archiveReport } from '#lib/archive/archive-report.ts'
import { convertReport } from '#lib/archive/convert-report.ts'
import { loadConverter } from '#lib/script/convert.ts'
import { cut } from '#lib/text/span.ts'
import { loadCompiled } from './load-compiled.ts'

const REPORT = `港口集团疫情防控纪实
2020年3月1日
用U盘和内存条备份之后,港口集团对候船大厅每天消毒三次。为码头工人储备口罩5000个。`

it('a report in another script has its spans where the same words stand', async () => {
  const report = archiveReport(REPORT, 'port.txt')
  const converter = await loadConverter('tw', loadCompiled)
  const taiwan = convertReport(report, converter.convertWithMap(report.text, 'hans'), 'hant')
  expect(taiwan.text).toContain('隨身碟')
  expect(cut(taiwan.text, taiwan.title!)).toBe('港口集團疫情防控紀實')
  expect(taiwan.measures.map(({ span }) => cut(taiwan.text, span)).join()).toContain(
    '對候船大廳每天消毒三次',
  )
  expect(taiwan.figures.map(({ span }) => cut(taiwan.text, span))).toContain('5000個')
})
