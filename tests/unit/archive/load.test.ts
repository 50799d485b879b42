import { describe, expect, it } from 'vitest'
import type { Archive } from '#lib/archive/archive.ts'
import { ArchiveError } from '#lib/archive/archive-error.ts'
import { buildArchive } from '#lib/archive/build.ts'
import { loadArchive } from '#lib/archive/load.ts'

const TEXT = `青岭集团筑牢防线
发布时间:2020-03-02 来源:青岭日报

一、健全组织
集团党委于2月3日召开专题会议,成立疫情防控工作领导小组,印发《复工方案》,储备口罩12000个,每天两次消毒。
二、压实责任
所属企业落实“零报告、日报告”制度,对返岗人员逐一排查登记,建立台账。`

const archive = buildArchive([{ source: 'a.txt', text: TEXT }])

/** The archive as JSON has it, with the value at `path` of its report set to `value`. */
function spoilt(path: readonly (string | number)[], value: unknown): unknown {
  const json: unknown = JSON.parse(JSON.stringify(archive))
  const report = (json as { reports: Record<string | number, unknown>[] }).reports[0]!
  const holder = path
    .slice(0, -1)
    .reduce((at, key) => at[key] as Record<string | number, unknown>, report)
  holder[path.at(-1)!] = value
  return json
}

/** The error that loading throws, as text. */
function complaint(json: unknown): string {
  try {
    loadArchive(json)
  } catch (error) {
    expect(error).toBeInstanceOf(ArchiveError)
    return String(error)
  }
  return ''
}

describe('loadArchive', () => {
  it('gives back what was built', () => {
    expect(loadArchive(JSON.parse(JSON.stringify(archive)))).toEqual(archive)
  })

  it('leaves fields behind that it does not know', () => {
    const loaded: Archive = loadArchive(spoilt(['colour'], 'red'))
    expect(loaded).toEqual(archive)
  })

  it.each<[readonly (string | number)[], unknown, string]>([
    [['source'], 7, 'report 1 source: text expected, found 7'],
    [['text'], undefined, 'report 1 text: text expected'],
    [['script'], 'latin', 'report 1 (a.txt), script: one of hans, hant, mixed expected'],
    [['title'], [3, 2], 'report 1 (a.txt), title: start before end expected'],
    [['body'], [0, 9999], 'report 1 (a.txt), body: [0,9999] ends outside the text'],
    [['body'], [0.5, 3], 'report 1 (a.txt), body: a span [start, end] expected'],
    [['headings', 1], [1, 2], 'report 1 (a.txt), headings[1]: overlaps the one before'],
    [['date', 'day'], '2 March', 'report 1 (a.txt), date day: a day YYYY-MM-DD expected'],
    [['lacks'], ['luck'], 'report 1 (a.txt), lacks[0]: one of'],
    [['measures', 0, 'category'], 'dancing', 'report 1 (a.txt), measures[0] category: one of'],
    [['figures', 0, 'value'], null, 'report 1 (a.txt), figures[0] value: a number expected'],
    [['dates'], {}, 'report 1 (a.txt), dates: a list expected'],
  ])('names report and field where %j is %j', (path, value, message) => {
    expect(complaint(spoilt(path, value))).toContain(`ArchiveError: ${message}`)
  })

  it('refuses a format that it does not know', () => {
    expect(complaint({ format: 2, reports: [] })).toContain('2 found, this version reads 1')
  })

  it('refuses two reports of one name', () => {
    const twice = { ...archive, reports: [...archive.reports, ...archive.reports] }
    expect(complaint(twice)).toContain('report 2 (a.txt): a second report of this name')
  })

  it.each([null, [[]], 'text', 3, { format: 1 }, { reports: [] }])('refuses %j', (json) => {
    expect(complaint(json)).toContain('archive')
  })
})
