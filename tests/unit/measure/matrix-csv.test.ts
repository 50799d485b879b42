import { describe, expect, it } from 'vitest'
import { measureMatrix } from '#lib/measure/compare.ts'
import { matrixCsv } from '#lib/measure/matrix-csv.ts'
import { measurePage } from '#lib/measure/measure-text.ts'

const texts = [measurePage('a', '学校每天给教室消毒。'), measurePage('b', '')]
const csv = (titles: string[]) =>
  matrixCsv(measureMatrix(texts), 'category', titles, (category) => category).split('\r\n')

describe('matrixCsv', () => {
  it('prints a line for each category with the number of measures in each text', () => {
    const lines = csv(['A', 'B'])
    expect(lines[0]).toBe('\uFEFF"category","A","B"')
    expect(lines).toContain('"disinfection-hygiene",1,0')
    expect(lines).toContain('"duty-roster",0,0')
  })

  it('lets no title run in a spreadsheet or break its line', () => {
    expect(csv(['=1+1', 'A, "B"'])[0]).toBe(`\uFEFF"category","'=1+1","A, ""B"""`)
  })
})
