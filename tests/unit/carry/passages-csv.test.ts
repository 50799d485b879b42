import { describe, expect, it } from 'vitest'
import { passagesCsv } from '#lib/carry/passages-csv.ts'
import { comparison, PAGE_TEXT, say } from './sample.ts'

describe('passagesCsv', () => {
  it('has a line of names and one for each passage pair', () => {
    const table = passagesCsv(comparison, say)
    const lines = table.trimEnd().split('\r\n')
    expect(lines).toHaveLength(2)
    const [start, end] = comparison.related[0]!.match.passages[0]!.page
    const words = PAGE_TEXT.slice(start, end).replaceAll('"', '""')
    expect(lines[1]).toContain(`"kindReuse",80,"${words}",${start},${end},`)
    expect(lines[1]).toMatch(/,"changedTo changeFigure 93% 98%"$/)
  })

  it('takes a title that looks like a formula for words', () => {
    expect(passagesCsv(comparison, say)).toContain(`"'=SUM(A1) 礦區防疫"`)
  })
})
