import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseReport } from '#lib/report/parse.ts'
import { ReportError } from '#lib/report/report-error.ts'
import type { Report } from '#lib/report/report.ts'
import { cut, type Span } from '#lib/text/span.ts'

const SEEDS = join(import.meta.dirname, '../../../seeds')
const seeds = readdirSync(SEEDS)
  .filter((name) => name.endsWith('.txt'))
  .map((name): [string, string] => [name, readFileSync(join(SEEDS, name), 'utf8')])

/** What is wrong with the spans of a report; nothing for a good one. */
function faults(report: Report): string[] {
  const found: string[] = []
  const check = (field: string, spans: readonly Span[]) => {
    let end = 0
    for (const span of spans) {
      if (span[0] < end || span[1] <= span[0] || span[1] > report.text.length)
        found.push(`${field} [${span.join()}] after ${end}`)
      end = span[1]
    }
  }
  check('body', [report.body])
  for (const field of ['title', 'kicker', 'organisation', 'publisher', 'author'] as const)
    if (report[field]) check(field, [report[field]])
  if (report.date) check('date', [report.date.span])
  for (const field of ['headings', 'documents', 'slogans', 'noise'] as const)
    check(field, report[field])
  check('paragraphs', report.paragraphs)
  check('boilerplate', report.boilerplate)
  for (const span of [...report.headings, ...report.paragraphs, ...report.noise])
    if (span[0] < report.body[0] || span[1] > report.body[1]) found.push(`${span.join()} outside`)
  const parts = [...report.headings, ...report.paragraphs, ...report.noise]
  check(
    'parts of the body',
    parts.sort((a, b) => a[0] - b[0]),
  )
  for (const span of report.boilerplate)
    if (span[0] < report.body[1] && span[1] > report.body[0]) found.push(`${span.join()} inside`)
  return found
}

/** Parses, and lets nothing through but a report or the documented error. */
function faultsOf(text: string): string[] {
  try {
    return faults(parseReport(text, 'any.txt'))
  } catch (error) {
    return error instanceof ReportError ? [] : [String(error)]
  }
}

describe('parseReport', () => {
  it.each(seeds)('keeps %s to the character and its spans in order', (name, text) => {
    const report = parseReport(text, name)
    expect(report.text).toBe(text)
    expect(faults(report)).toEqual([])
  })

  it('answers any string with a sound report or a ReportError', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        expect(faultsOf(text)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('answers any mixture of the lines of real reports with sound spans', () => {
    const lines = seeds.flatMap(([, text]) => text.split('\n'))
    const ends = fc.constantFrom('\n', '\r\n', '\n\n', '\f', ' ', '　', '')
    const pieces = fc.array(fc.tuple(fc.constantFrom(...lines), ends), { maxLength: 25 })
    fc.assert(
      fc.property(pieces, (list) => {
        expect(faultsOf(list.flat().join(''))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it.each([
    ['empty', ''],
    ['empty', ' \n\u3000\r\n\ufeff'],
    ['binary', 'PK\u0003\u0004\0\0report'],
    ['binary', '疫情防控工作'.repeat(20) + '\u0001\u0002'.repeat(10)],
    ['lost', '\ufffd\ufffd\ufffd疫情防控工作领导小组'],
    ['one-line', '疫情防控'.repeat(300_000)],
    ['not-chinese', 'Only Latin here, and nothing else.'],
    ['no-article', '首页\n新闻中心\n关于我们\n返回首页\n上一篇:下一篇\n字号:大 中 小'],
  ])('refuses a source that is %s, naming file and place', (kind, text) => {
    const thrown = (() => {
      try {
        return parseReport(text, 'bad.txt')
      } catch (error) {
        return error
      }
    })()
    expect(thrown).toBeInstanceOf(ReportError)
    expect(thrown).toMatchObject({ kind, source: 'bad.txt' })
    expect((thrown as ReportError).message).toMatch(/^bad\.txt: (?:line|lines|whole file)/)
  })

  it('names the line that is too long', () => {
    expect(() => parseReport(`标题\n\n${'疫'.repeat(200_000)}`, 'a.txt')).toThrow('a.txt: line 3')
  })

  it('says what a report lacks instead of guessing it', () => {
    const report = parseReport(
      '集团党委高度重视,多次组织学习有关精神,召开专题会议研究部署。各单位成立领导小组,制定应急预案,确保',
      'a.txt',
    )
    expect(report.title).toBeNull()
    expect(report.lacks).toEqual(['title', 'date', 'publisher', 'author', 'end'])
  })

  it('takes a caption between paragraphs as noise, not as a heading', () => {
    const [name, text] = seeds.find(([, t]) => t.includes('(zhàn)'))!
    const { noise } = parseReport(text, name)
    expect(noise.map((span) => cut(text, span))).toEqual([
      '能礦錳業(yè)公司化驗室員工在進(jìn)行測樣',
    ])
  })
})
