import type { Span } from '#lib/text/span.ts'
import type { DateMention, DatePoint } from './figure.ts'
import { readNumeral } from './read-numeral.ts'
import { readPlain } from './read-plain.ts'

const NUMBER = '[0-9〇零一二三四五六七八九十廿卅]'
const YEAR = `(?<year>\\d{4}|[〇零一二三四五六七八九]{4}|\\d{2}(?=年${NUMBER}{1,3}月))年`
const MONTH = `(?<month>${NUMBER}{1,3})月份?`
const DAY = `(?<day>${NUMBER}{1,3})[日号]`
/** 上旬, 底: a part of a month, with its first and last day. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, 31],
  初: [1, 10],
  中: [11, 20],
  底: [21, 31],
  末: [21, 31],
}
const PART = `(?<part>[上中下]旬|[初底末]|中(?=[,。、;旬]))`
/** 5日 alone is a day; 5日内 and 每5日 are a length of time. */
const LONE_DAY = `(?<![每第\\d零〇一二三四五六七八九十近前后共])(?<day>\\d{1,2})日(?![内后前均报常益夜游元程])`
const ISO = String.raw`(?<![\d.])(?<year>(?:19|20)\d{2})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?![\d.]|[-/]\d)`
const FORMS = [
  ISO,
  `${YEAR}(?:${MONTH}(?:${DAY}|${PART})?)?`,
  `(?<![个第近前])${MONTH}(?:${DAY}|${PART})?`,
  LONE_DAY,
].map((form) => new RegExp(form, 'y'))
/** Where a date may begin: nothing else needs the dear patterns. */
const START = new RegExp(NUMBER, 'g')
/** The second half of 2月3日至5日, 7月16-20日, 2月至4月. */
const RANGE = /[至到-]{1,2}/y
/** 7月16-20日: the sign of the day stands only once. */
const SHORT_FIRST = new RegExp(`${MONTH}(?<day>${NUMBER}{1,3})(?=[-至到]${NUMBER}{1,3}[日号])`, 'y')

interface Found {
  readonly end: number
  readonly from: DatePoint
  readonly to: DatePoint
}

const MONTH_LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function lastDay(year: number | null, month: number): number {
  const leap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
  return month === 2 && !leap ? 28 : MONTH_LENGTHS[month - 1]!
}

const valueOf = (signs: string | undefined) =>
  signs === undefined ? null : readNumeral(signs).value

/** The date that a pattern found, `null` where there is no such day: 2月36日. */
function readMatch(match: RegExpExecArray): Omit<Found, 'end'> | null {
  const groups = match.groups ?? {}
  const short = valueOf(groups['year'])
  const year = short !== null && short < 100 ? short + (short < 50 ? 2000 : 1900) : short
  const month = valueOf(groups['month'])
  const day = valueOf(groups['day'])
  if (month !== null && (month < 1 || month > 12)) return null
  if (day !== null && (day < 1 || day > (month === null ? 31 : lastDay(year, month)))) return null
  const part = PARTS[groups['part'] ?? '']
  if (!part || month === null) return { from: { year, month, day }, to: { year, month, day } }
  const end = Math.min(part[1], lastDay(year, month))
  return { from: { year, month, day: part[0] }, to: { year, month, day: end } }
}

function dateAt(plain: string, at: number): Found | null {
  for (const form of FORMS) {
    form.lastIndex = at
    const match = form.exec(plain)
    const date = match && readMatch(match)
    if (date) return { ...date, end: at + match[0].length }
  }
  return null
}

function shortFirstAt(plain: string, at: number): Found | null {
  SHORT_FIRST.lastIndex = at
  const match = SHORT_FIRST.exec(plain)
  const date = match && readMatch(match)
  return date ? { ...date, end: at + match[0].length } : null
}

/** What the second date of a range leaves out stands in the first: 2月3日至5日. */
function complete(date: DatePoint, from: DatePoint): DatePoint {
  const month = date.month ?? from.month
  return { year: date.year ?? from.year, month, day: date.day }
}

function rangeAt(plain: string, at: number): Found | null {
  const first = shortFirstAt(plain, at) ?? dateAt(plain, at)
  if (!first) return null
  RANGE.lastIndex = first.end
  const joint = RANGE.exec(plain)
  const second = joint && dateAt(plain, first.end + joint[0].length)
  if (!second) return first
  return { end: second.end, from: first.from, to: complete(second.to, first.from) }
}

/** A Chinese number that goes on before `at`: 十|二月. */
const inside = (plain: string, at: number) =>
  /[0-9〇零一二三四五六七八九十百千万廿卅.]/.test(plain[at - 1] ?? '')

/** A date in plain text: its range there, and what it says. */
export interface PlainDate {
  readonly span: Span
  readonly from: DatePoint
  readonly to: DatePoint
}

/** The dates of a plain text, in its order. */
export function findDates(plain: string): PlainDate[] {
  const found: PlainDate[] = []
  const start = new RegExp(START)
  for (let match = start.exec(plain); match; match = start.exec(plain)) {
    const date = inside(plain, match.index) ? null : rangeAt(plain, match.index)
    if (!date) continue
    found.push({ span: [match.index, date.end], from: date.from, to: date.to })
    start.lastIndex = date.end
  }
  return found
}

/**
 * The dates that `text` names inside `within` (all of it by default), in its order: 2020年2月16日,
 * 二月三日, 2020-02-16, 25日, 2月份, 1月底, 2月下旬 (its first to its last day), ranges. Both
 * scripts, through glosses and spaces. Linear.
 */
export function extractDates(text: string, within?: Span): DateMention[] {
  const plain = readPlain(text, within)
  return findDates(plain.text).map((date) => ({ ...date, span: plain.spanOf(...date.span) }))
}
