import { alignCodes } from './align-codes.ts'
import type { PassageTokens } from './passage-tokens.ts'

/** So many words in a row that agree stand in the same place of a passage. */
const SURE_RUN = 20

/** For each token of the page the report's token that it is aligned with, −1 where none. */
export function alignTokens(page: PassageTokens, report: PassageTokens): Int32Array {
  const other = new Int32Array(page.codes.length).fill(-1)
  for (const { from, to, length } of alignCodes(page.codes, report.codes, SURE_RUN))
    for (let i = 0; i < length; i++) other[from + i] = to + i
  return other
}
