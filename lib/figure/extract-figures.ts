import type { Span } from '#lib/text/span.ts'
import { findDates } from './extract-dates.ts'
import type { Figure } from './figure.ts'
import { countedAfter, countedBefore, isThingAt } from './find-counted.ts'
import { findNumerals, type Numeral } from './find-numerals.ts'
import { NO_FIGURE_UNLESS, NO_FIGURES } from './no-figures.ts'
import { readAmount, type Amount } from './read-amount.ts'
import { readPlain } from './read-plain.ts'
import { PEOPLE_UNITS } from './units.ts'

const SAYINGS = new RegExp(NO_FIGURES.join('|'), 'g')
/** 第3, A3, 3.2.1, 010-639, 8:30 and the 30分 of 8点30分 are no figures. */
const LABEL_BEFORE = /(?:第|[a-z_#@./:]|\d-|\d[点时:])$/
/** 12号文件, 5g网络, 3.2.1, 8:30. */
const LABEL_AFTER = /^(?:号|[a-z_#@/:]|\.\d|-\d{3})/
/** “四个意识”: a Chinese number right behind a quotation mark opens a doctrine. */
const SLOGAN_BEFORE = /[“"「『‘]$/
const SLOGAN_AFTER = /^[^,。;:]{1,10}[”"」』’]/
const RANGE_JOINT = /^[-至到]$/
const MORE_THAN_HALF = /(?:过半数?|半数)(?:以上)?/g
const LOOK_AROUND = 12

const isArabic = (plain: string, numeral: Numeral) => /\d/.test(plain[numeral.span[0]] ?? '')

/** The ranges of dates and sayings: numerals in them are no figures. */
function takenRanges(plain: string): Span[] {
  const taken = findDates(plain).map((date) => date.span)
  for (const saying of plain.matchAll(SAYINGS)) {
    const end = saying.index + saying[0].length
    const counts = NO_FIGURE_UNLESS[saying[0]]?.test(plain.slice(end, end + 2)) ?? false
    if (!counts) taken.push([saying.index, end])
  }
  return taken.sort((a, b) => a[0] - b[0])
}

/** Whether its neighbours say that a numeral is a label, a doctrine or a part of a name. */
function isLabel(plain: string, numeral: Numeral): boolean {
  const [start, end] = numeral.span
  const before = plain.slice(Math.max(0, start - LOOK_AROUND), start)
  const after = plain.slice(end, end + LOOK_AROUND)
  if (numeral.form === 'label' || LABEL_BEFORE.test(before)) return true
  if (isArabic(plain, numeral))
    return numeral.ratio === '' && LABEL_AFTER.test(after) && !readsUnit(plain, numeral)
  return SLOGAN_BEFORE.test(before) && SLOGAN_AFTER.test(after)
}

/** Units of letters begin like a label: 50kg. */
function readsUnit(plain: string, numeral: Numeral): boolean {
  return (
    numeral.value !== null && (readAmount(plain, numeral, numeral.value)?.unit ?? null) !== null
  )
}

/** What an amount counts: the thing behind it, else the one before it, else people. */
function countsOf(plain: string, amount: Amount): string {
  const people = PEOPLE_UNITS.has(amount.unit?.sign ?? '')
  const loose = amount.unit?.kind === 'counted' && !people
  const after = countedAfter(plain, amount.end, loose)
  if (!amount.unit) return after
  return after || countedBefore(plain, amount.start) || (people ? '人' : '')
}

function figureOf(plain: string, numeral: Numeral, value: number): Figure | null {
  const amount = readAmount(plain, numeral, value)
  if (!amount) return null
  const sign = amount.unit?.sign ?? ''
  // Without a unit only a known thing makes a number a figure: 12小区, but not 84消毒液.
  if (!amount.unit && !(isArabic(plain, numeral) && isThingAt(plain, amount.end))) return null
  // 一个 is the article more often than a count.
  const article = plain.slice(...numeral.span) === '一' && amount.unit?.kind === 'counted'
  if (article && !amount.approximate) return null
  const counts = countsOf(plain, amount)
  const { start, end, approximate } = amount
  return {
    span: [start, end],
    value: amount.value,
    upTo: amount.value,
    approximate,
    unit: sign,
    counts,
  }
}

/** 三分之二 → 66.7 of `%`. */
function fractionOf(below: Numeral, above: Numeral): Figure | null {
  if (!below.value || above.value === null) return null
  const value = Number(((100 * above.value) / below.value).toPrecision(12))
  const span: Span = [below.span[0], above.span[1]]
  return { span, value, upTo: value, approximate: false, unit: '%', counts: '' }
}

/** 过半, 半数以上 → about 50 of `%`. */
function halvesOf(plain: string): Figure[] {
  return [...plain.matchAll(MORE_THAN_HALF)].map((match) => ({
    span: [match.index, match.index + match[0].length],
    value: 50,
    upTo: 50,
    approximate: true,
    unit: '%',
    counts: countedBefore(plain, match.index),
  }))
}

/** A number that begins at `numeral` and needs `following` too: 三分之二, 3至5天. */
function pairOf(plain: string, numeral: Numeral, following: Numeral): Figure | null {
  const joint = plain.slice(numeral.span[1], following.span[0])
  if (joint === '分之') return fractionOf(numeral, following)
  const { value } = numeral
  const rising = value !== null && following.value !== null && following.value > value
  if (!rising || !RANGE_JOINT.test(joint) || isLabel(plain, numeral)) return null
  const upper = figureOf(plain, following, following.value)
  return upper && { ...upper, span: [numeral.span[0], upper.span[1]], value }
}

function singleOf(plain: string, numeral: Numeral): Figure | null {
  if (numeral.value === null || isLabel(plain, numeral)) return null
  return figureOf(plain, numeral, numeral.value)
}

/** The figures of a plain text; their spans are ranges of it. */
function findFigures(plain: string): Figure[] {
  const taken = takenRanges(plain)
  const isTaken = ([start, end]: Span) => taken.some((range) => range[0] < end && range[1] > start)
  const numerals = findNumerals(plain).filter((numeral) => !isTaken(numeral.span))
  const figures = halvesOf(plain)
  for (let i = 0; i < numerals.length; i++) {
    const following = numerals[i + 1]
    const pair = following ? pairOf(plain, numerals[i]!, following) : null
    const figure = pair ?? singleOf(plain, numerals[i]!)
    if (figure) figures.push(figure)
    if (pair) i++
  }
  return figures.sort((a, b) => a.span[0] - b.span[0])
}

/**
 * The figures of `text` inside `within` (all of it by default), in its order: every number that
 * counts or measures something, as a value with its unit and what it counts. Dates, ordinals,
 * names (84消毒液, 一六一队, 十三五) and doctrines (“四个意识”) are none. Both scripts, through
 * glosses, spaces and wrapped lines. By rules and lexicons, linear.
 */
export function extractFigures(text: string, within?: Span): Figure[] {
  const plain = readPlain(text, within)
  return findFigures(plain.text).map((figure) => ({
    ...figure,
    span: plain.spanOf(...figure.span),
  }))
}
