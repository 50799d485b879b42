import type { PassageTokens } from './passage-tokens.ts'

/** 3月, 2020年, 5日, 5号; 个月 and 年级 are counted, and 48年 and 5日内 last. */
const DATE_AFTER = /^(?:月(?!租|薪)|[日号](?!楼|线|文|令|院|机|车|门|店))/
const YEAR_AFTER = /^年(?!级|度|产|薪)/

const DAYS_AFTER = /^日[之以]?内/

/** Whether the numeral at `token` is a part of a date, by what follows it. */
export function isDatePart(passage: PassageTokens, token: number): boolean {
  const numeral = passage.numerals.get(token)!
  const { text } = passage.plain
  const after = text.slice(numeral.span[1], numeral.span[1] + 3)
  if (numeral.ratio !== '') return false
  if (DAYS_AFTER.test(after) && text[numeral.span[0] - 1] !== '月') return false
  return DATE_AFTER.test(after) || (YEAR_AFTER.test(after) && (numeral.value ?? 0) >= 1000)
}
