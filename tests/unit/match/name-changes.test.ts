import { describe, expect, it } from 'vitest'
import { findChanges } from '#lib/match/changes.ts'

const REPORT =
  '集團黨委書記、董事長周景明多次深入基層單位,現場督導疫情防控。江河醫療集團向湖北緊急調運藥劑,' +
  '江河醫療集團還派出八名醫護人員。此次馳援之所以順利,王建國同志功不可沒。'

const names = (from: string, to: string) => {
  const page = REPORT.replace(from, to)
  return findChanges(page, [0, page.length], REPORT, [0, REPORT.length]).map((change) => [
    change.kind,
    page.slice(...change.page),
    REPORT.slice(...change.span),
  ])
}

describe('findChanges, names', () => {
  it.each([
    ['周景明', '周景亮'],
    ['周景明', '李阳'],
    ['周景明', '欧阳景山'],
    ['王建國', '陳向東'],
    ['湖北', '湖南'],
    ['湖北', '黑龙江'],
  ])('tells that %s became %s', (from, to) => {
    expect(names(from, to)).toEqual([['name', to, from]])
  })

  it('takes no words of two sentences for a name', () => {
    const report =
      '各部门按照职责负责有关的地质灾害防治工作。\n县级以上人民政府应当加强领导。' +
      '省级部门负责地质灾害防治工作。\n县级部门予以配合。'
    const page = '各部门按照职责负责本地的地质环境保护工作。\n县级以上人民政府应当加强领导。'
    expect(findChanges(page, [0, page.length], report, [0, report.length])).toEqual([])
  })

  it('tells another organisation by its kind, where the report names it again', () => {
    expect(names('江河醫療集團向', '东山制药集团向')).toEqual([
      ['name', '东山制药集团', '江河醫療集團'],
    ])
  })

  it.each([
    ['周景明', '周景明(zhōu)'],
    ['周景明', '周 景 明'],
    ['江河醫療集團', '江河医疗集团'],
    ['基層', '一線'],
    ['多次', '屢次'],
    ['緊急', '及時'],
    ['派出', '增派'],
    ['周景明', '周景的'],
  ])('finds no name where %s became %s', (from, to) => {
    expect(names(from, to)).toEqual([])
  })
})
