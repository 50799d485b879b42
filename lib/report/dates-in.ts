import { DATE_LABELS } from './cues.ts'
import { isoDay } from './iso-day.ts'
import { plainPattern, plainSpan, type PlainText } from './plain.ts'
import type { ReportDate } from './report.ts'

/** A full date, and what the words before it say of it. */
export interface DateInText {
  readonly date: ReportDate
  /** In `plain`. */
  readonly start: number
  readonly end: number
  /** `updated` is worth less than the day of publication; null where nothing names it. */
  readonly label: 'published' | 'updated' | null
}

const DIGITS = '〇一二三四五六七八九'
const NUMERAL = '[〇○零一二三四五六七八九十]'
const TIME = '(?:[\\st]{0,3}(\\d{1,2}:\\d{2}(?::\\d{2})?))?'
const ARABIC = `(?<!\\d)(?:(民国)\\s*)?((?:19|20)\\d{2}|\\d{2,3})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?${TIME}(?!\\d)`
const CHINESE = `(${NUMERAL}{4})年(${NUMERAL}{1,2})月(${NUMERAL}{1,3})[日号]`
const ENGLISH = `(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d{2})`
const DATES = [ARABIC, CHINESE, ENGLISH].map((source) => plainPattern(source, 'gu'))
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MINGUO_OFFSET = 1911

const LABEL_BEFORE = plainPattern(`(?:${DATE_LABELS})[\\s】\\])>]*:?[\\s【\\[(]*$`)
const UPDATE_BEFORE = plainPattern('更新[^:]{0,3}:?\\s*$')

function chineseNumber(numeral: string): number {
  const digits = numeral.replace(/[○零]/g, '〇')
  const [tens, units] = digits.split('十')
  if (units === undefined)
    return [...digits].reduce((value, digit) => value * 10 + DIGITS.indexOf(digit), 0)
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (units ? DIGITS.indexOf(units) : 0)
}

function dayOf(match: RegExpMatchArray): string | null {
  const [, a = '', b = '', c = '', d = ''] = match
  if (match[0].match(/^[a-z]/)) return isoDay(Number(c), MONTHS.indexOf(a) + 1, Number(b))
  if (match.length === 4) return isoDay(chineseNumber(a), chineseNumber(b), chineseNumber(c))
  const isMinguo = a !== ''
  if (!isMinguo && b.length < 4) return null
  return isoDay(Number(b) + (isMinguo ? MINGUO_OFFSET : 0), Number(c), Number(d))
}

function labelOf(lead: string): DateInText['label'] {
  if (UPDATE_BEFORE.test(lead)) return 'updated'
  return LABEL_BEFORE.test(lead) ? 'published' : null
}

/** Every full date in a text; days without a year are none. */
export function datesIn(text: PlainText): DateInText[] {
  const { plain } = text
  return DATES.flatMap((pattern) =>
    [...plain.matchAll(pattern)].flatMap((match) => {
      const day = dayOf(match)
      if (day === null) return []
      const start = match.index
      const end = start + match[0].length
      const time = match.length === 6 ? (match[5] ?? null) : null
      const date = { span: plainSpan(text, start, end), day, time }
      return [{ date, start, end, label: labelOf(plain.slice(0, start)) }]
    }),
  )
}
