import type { BlockRun } from './body.ts'
import type { Block } from './blocks.ts'
import type { Role } from './classify.ts'
import { DATE_LABELS } from './cues.ts'
import { plainPattern, plainSpan } from './plain.ts'
import type { ReportDate } from './report.ts'
import type { Title } from './title.ts'

interface Candidate {
  readonly date: ReportDate
  readonly weight: number
}

/** How much a place says that a date is the report's own. */
const LABELLED = 5
const BEFORE_BODY = 2
const AFTER_BODY = 1
const IN_METADATA = 2
const UNDER_TITLE = 1
const DATELINE = 0.5
/** An update is worth less than the day of publication. */
const UPDATED = -0.5
const IN_CHROME = -2
const OF_ANOTHER_TEXT = -6
/** Each block between a date and the body costs a little. */
const DISTANCE = 0.02

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
const RIGHTS = /©|copyright|版权|icp/
const WIRE_AFTER = /^[^,。]{0,4}(?:讯|电|报道|报导|消息)/

function chineseNumber(numeral: string): number {
  const digits = numeral.replace(/[○零]/g, '〇')
  const [tens, units] = digits.split('十')
  if (units === undefined)
    return [...digits].reduce((value, digit) => value * 10 + DIGITS.indexOf(digit), 0)
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (units ? DIGITS.indexOf(units) : 0)
}

/** ISO form, `null` for a day that no calendar has. */
function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return null
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}

function dayOf(match: RegExpMatchArray): string | null {
  const [, a = '', b = '', c = '', d = ''] = match
  if (match[0].match(/^[a-z]/)) return isoDay(Number(c), MONTHS.indexOf(a) + 1, Number(b))
  if (match.length === 4) return isoDay(chineseNumber(a), chineseNumber(b), chineseNumber(c))
  const isMinguo = a !== ''
  if (!isMinguo && b.length < 4) return null
  return isoDay(Number(b) + (isMinguo ? MINGUO_OFFSET : 0), Number(c), Number(d))
}

/** Every full date in one block, with its place in the block's plain text. */
function datesIn(block: Block): { date: ReportDate; start: number; end: number }[] {
  const { plain } = block.plain
  return DATES.flatMap((pattern) =>
    [...plain.matchAll(pattern)].flatMap((match) => {
      const day = dayOf(match)
      if (day === null) return []
      const start = match.index
      const end = start + match[0].length
      const time = match.length === 6 ? (match[5] ?? null) : null
      return [{ date: { span: plainSpan(block.plain, start, end), day, time }, start, end }]
    }),
  )
}

/** Inside the body only a date line counts: 本报2020年2月16日讯, or a date signed at its end. */
function bodyWeight(plain: string, start: number, end: number): number | null {
  const isWire = start < 30 && WIRE_AFTER.test(plain.slice(end))
  const isSigned = /[。!]\s*[((]?$/.test(plain.slice(0, start)) && plain.length - end < 2
  return isWire || isSigned ? DATELINE : null
}

function candidatesIn(
  block: Block,
  role: Role,
  index: number,
  body: BlockRun,
  title: Title | null,
): Candidate[] {
  const { plain } = block.plain
  const inBody = index >= body.first && index <= body.last
  const before = index < body.first
  const distance = before ? body.first - index : index - body.last
  return datesIn(block).flatMap(({ date, start, end }) => {
    if (inBody) {
      const weight = bodyWeight(plain, start, end)
      return weight === null ? [] : [{ date, weight }]
    }
    const lead = plain.slice(0, start)
    let weight = (before ? BEFORE_BODY : AFTER_BODY) - DISTANCE * distance
    if (LABEL_BEFORE.test(lead)) weight += LABELLED
    if (UPDATE_BEFORE.test(lead)) weight += UPDATED
    if (title?.blocks.includes(index - 1)) weight += UNDER_TITLE
    if (role === 'metadata') weight += IN_METADATA
    if (role === 'chrome') weight += IN_CHROME
    if (role === 'related' || RIGHTS.test(plain)) weight += OF_ANOTHER_TEXT
    return [{ date, weight }]
  })
}

/** The day that the report names as its own; days without a year are none. */
export function findDate(
  blocks: readonly Block[],
  roles: readonly Role[],
  body: BlockRun,
  title: Title | null,
): ReportDate | null {
  const ofOthers = roles.findIndex((role, i) => i > body.last && role === 'related')
  let best: Candidate | null = null
  blocks.forEach((block, i) => {
    if (ofOthers >= 0 && i > ofOthers) return
    for (const candidate of candidatesIn(block, roles[i]!, i, body, title))
      if (candidate.weight > (best?.weight ?? 0)) best = candidate
  })
  return (best as Candidate | null)?.date ?? null
}
