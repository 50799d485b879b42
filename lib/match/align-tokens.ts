import { alignCodes } from './align-codes.ts'
import type { PassageTokens } from './passage-tokens.ts'

/** For each token of the page the report's token that it is aligned with, −1 where none. */
export function alignTokens(page: PassageTokens, report: PassageTokens): Int32Array {
  const other = new Int32Array(page.codes.length).fill(-1)
  for (const { from, to, length } of alignCodes(page.codes, report.codes))
    for (let i = 0; i < length; i++) other[from + i] = to + i
  return other
}
