import { lineOf } from './place.ts'
import { ReportError } from './report-error.ts'

/** No paragraph that people write is longer; above it a file is data, not text. */
const LONGEST_LINE = 100_000
/** Fewer Chinese characters are no report. */
export const LEAST_HAN = 10
const CONTROL = /[^\P{Cc}\s]/gu
const CONTROL_SHARE = 0.01
const REPLACED = '\ufffd'
const REPLACED_SHARE = 0.05
const HAN = /\p{Script=Han}/gu

/**
 * Refuses what cannot be a report before anything is read from it.
 * @throws {ReportError} `empty`, `binary`, `lost`, `one-line` or `not-chinese`
 */
export function checkSource(text: string, source: string): void {
  if (text.replace(/[\s\ufeff]/g, '') === '')
    throw new ReportError('empty', source, {}, 'there is no text in it')
  const zero = text.indexOf('\0')
  if (zero >= 0) {
    const place = { line: lineOf(text, zero) }
    throw new ReportError('binary', source, place, 'a zero character: this is no text')
  }
  const control = text.match(CONTROL)?.length ?? 0
  if (control > CONTROL_SHARE * text.length)
    throw new ReportError('binary', source, {}, `${control} control characters`)
  const lost = text.split(REPLACED).length - 1
  if (lost > REPLACED_SHARE * text.length) {
    const place = { line: lineOf(text, text.indexOf(REPLACED)) }
    const problem = `${lost} characters were lost: it was read in the wrong encoding`
    throw new ReportError('lost', source, place, problem, lost)
  }
  let line = 0
  for (const { length } of text.split(/\r\n|[\r\n\u2028\u2029]/)) {
    line++
    if (length > LONGEST_LINE)
      throw new ReportError('one-line', source, { line }, `${length} characters long`, length)
  }
  const han = text.match(HAN)?.length ?? 0
  if (han < LEAST_HAN)
    throw new ReportError('not-chinese', source, {}, `${han} Chinese characters in it`, han)
}
