import type { Span } from '#lib/text/span.ts'
import { unitAt } from '#lib/text/unit-at.ts'
import { readNumeral, type NumeralReading } from './read-numeral.ts'

/** How a numeral is measured by its own signs: 93% and 百分之九十三 are 93 of `%`. */
export type Ratio = '' | '%' | '‰' | '‱'

/** A number as it is written, before anyone asks what it counts. */
export interface Numeral extends NumeralReading {
  /** In the string that was read, signs of ratio included (`百分之…`, `…%`). */
  readonly span: Span
  readonly ratio: Ratio
}

const ARABIC = String.raw`\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?`
const DIGIT = '〇零一二三四五六七八九两'
const POWER = '十百千万亿兆'
/** 三点五 is 3.5, while 三点五十分 is a time of day. */
const POINT = `点(?=[${DIGIT}]+(?![${DIGIT}十百千刻分]))`
const ABOUT = `[余多几来](?=[${POWER}])`
const SOME = `[几数](?=[${POWER}])`
const COMMON = `(?:${SOME}|${ARABIC}|[${DIGIT}${POWER}廿卅])(?:${POINT}|${ABOUT}|${ARABIC}|[${DIGIT}${POWER}])*`
/** Formal digits are words too (队伍, 大陆): they count only with a power behind them. */
const FORMAL_POINT = '(?:点[零壹贰叁肆伍陆柒捌玖]+(?=[万亿]))?'
const FORMAL = `(?:[壹贰叁参肆伍陆柒捌玖]${FORMAL_POINT}[拾佰仟万亿]+零?)+[壹贰叁肆伍陆柒捌玖]?(?:[余多][万亿])?`
/** 一半 is 50%, while 一半年 and 一半天 begin otherwise. */
const ONE_HALF = '(?<![十百千万])一半(?![年天个小截点])'
/** 半年, 半个月, but not 下半年 and 三个半小时: half of a unit. */
const HALF_UNIT =
  '(?<![一两三四五六七八九十几过大多前后上下个年月天])半(?=个月|个?小时|个世纪|年|天|公里)'
/** 三成 is 30%, while 三成员 and 两成立 are not. */
const TENTHS = '成(?=半|以上|以下|左右|多|[,。、;:的)]|$)'
/** 九成三 is 93%, while 三成一季度 is 30% and a season. */
const HUNDREDTHS = `(?<=[一二三四五六七八九1-9])成[一二三四五六七八九1-9](?![\\d${DIGIT}${POWER}成个名位家户人项条次天年月日季周般直些起样线边])`
const NUMERAL = new RegExp(
  `(${ONE_HALF})|(${HALF_UNIT})|([百千万]分之)?(?:(${FORMAL})|(${COMMON}))(${HUNDREDTHS}|${TENTHS}|个?百分点|%|‰|‱)?`,
  'y',
)
/** What a numeral can begin with: the pattern is dear, and most signs of a text begin none. */
const FIRST_SIGNS = `0123456789${DIGIT}${POWER}廿卅几数半壹贰叁参肆伍陆柒捌玖`
/** 1 for the units of `FIRST_SIGNS`. */
const beginsNumeral = new Uint8Array(0x10000)
for (const sign of FIRST_SIGNS) beginsNumeral[sign.charCodeAt(0)] = 1

/** Between two numbers without a sign between them: 2020|一季度. */
const SEAM = new RegExp(`(?<=\\d)(?=[${DIGIT}])|(?<=[${DIGIT}])(?=\\d)`)
const RATIOS: Readonly<Record<string, Ratio>> = {
  百分之: '%',
  千分之: '‰',
  万分之: '‱',
  百分点: '%',
  个百分点: '%',
  '%': '%',
  '‰': '‰',
  '‱': '‱',
}

const ONE_HALF_READ = { value: 50, ratio: '%', approximate: false, form: 'plain' } as const
const HALF_READ = { value: 0.5, ratio: '', approximate: false, form: 'plain' } as const

/** 三成 is 30, 九成三 is 93: `mark` is what stands behind the `tenths`. */
function percentOf(tenths: number, mark: string): number {
  return tenths * 10 + (mark.length > 1 ? (readNumeral(mark.slice(1)).value ?? 0) : 0)
}

/** The numeral that `NUMERAL` matched in a string. */
function numeralOf(match: RegExpExecArray): Numeral {
  const { index } = match
  if (match[1] || match[2]) {
    const reading = match[1] ? ONE_HALF_READ : HALF_READ
    return { ...reading, span: [index, index + match[0].length] }
  }
  const before = match[3] ?? ''
  const signs = match[4] ?? match[5] ?? ''
  const seam = signs.search(SEAM)
  const mark = seam < 0 ? (match[6] ?? '') : ''
  const end = index + before.length + (seam < 0 ? signs.length : seam) + mark.length
  const reading = readNumeral(seam < 0 ? signs : signs.slice(0, seam))
  const tenths = mark.startsWith('成') && reading.value !== null
  return {
    span: [index, end],
    value: tenths ? percentOf(reading.value, mark) : reading.value,
    ratio: mark.startsWith('成') ? '%' : (RATIOS[before || mark] ?? ''),
    approximate: reading.approximate,
    form: before || mark ? 'plain' : reading.form,
  }
}

/**
 * The numerals of a string in Simplified, half-width characters (`readPlain` makes one): Arabic
 * with thousands separators and decimals, Chinese, formal Chinese, mixed (2.3万, 1亿2千万), ratios.
 * In the order of the string, without overlap. Linear.
 */
export function findNumerals(plain: string): Numeral[] {
  const found: Numeral[] = []
  const { length } = plain
  let at = 0
  while (at < length) {
    if (beginsNumeral[unitAt(plain, at)] === 0) {
      at++
      continue
    }
    NUMERAL.lastIndex = at
    const match = NUMERAL.exec(plain)
    const numeral = match && numeralOf(match)
    if (numeral) found.push(numeral)
    at = numeral ? numeral.span[1] : at + 1
  }
  return found
}
