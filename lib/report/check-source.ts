import { ReportError } from './report-error.ts'

/** No paragraph that people write is longer; above it a file is data, not text. */
const LONGEST_LINE = 100_000
const LEAST_HAN = 10
const CONTROL = /[^\P{Cc}\s]/gu
const CONTROL_SHARE = 0.01
const REPLACED = '\ufffd'
const REPLACED_SHARE = 0.05
const HAN = /\p{Script=Han}/gu

const lineOf = (text: string, at: number) => `line ${text.slice(0, at).split('\n').length}`

/**
 * Refuses what cannot be a report before anything is read from it.
 * @throws {ReportError} `empty`, `binary`, `encoding`, `one-line` or `not-chinese`
 */
export function checkSource(text: string, source: string): void {
  if (text.replace(/[\s\ufeff]/g, '') === '')
    throw new ReportError('empty', source, 'whole file', 'there is no text in it')
  const zero = text.indexOf('\0')
  if (zero >= 0)
    throw new ReportError('binary', source, lineOf(text, zero), 'a zero character: this is no text')
  const control = text.match(CONTROL)?.length ?? 0
  if (control > CONTROL_SHARE * text.length)
    throw new ReportError('binary', source, 'whole file', `${control} control characters`)
  const replaced = text.split(REPLACED).length - 1
  if (replaced > REPLACED_SHARE * text.length)
    throw new ReportError(
      'encoding',
      source,
      lineOf(text, text.indexOf(REPLACED)),
      `${replaced} characters were lost: it was read in the wrong encoding`,
    )
  let line = 0
  for (const content of text.split(/\r\n|[\r\n\u2028\u2029]/)) {
    line++
    if (content.length > LONGEST_LINE)
      throw new ReportError('one-line', source, `line ${line}`, `${content.length} characters long`)
  }
  const han = text.match(HAN)?.length ?? 0
  if (han < LEAST_HAN)
    throw new ReportError('not-chinese', source, 'whole file', `${han} Chinese characters in it`)
}
