import { withTitle } from '#lib/report/with-title.ts'
import { detectScript } from '#lib/script/detect.ts'
import { fold } from '#lib/text/fold.ts'
import { textOfCodes } from '#lib/text/text-of-codes.ts'
import type { ReadPage } from './page-state.ts'

const folded = (text: string) => textOfCodes(fold(text).codes)
const isSame = (one: string, other: string) => one === other || folded(one) === folded(other)

/**
 * Whether a page has other characters than the text that was kept of it, alone or under its title. What
 * folding drops makes no difference: a converted page has other quotation marks, too. Where only one of
 * them is Simplified nothing is claimed: converting puts other words (软件, 軟體) besides characters.
 */
export function saysOtherwise(
  { title, text }: Pick<ReadPage, 'title' | 'text'>,
  kept: string,
): boolean {
  if (isSame(text, kept) || isSame(withTitle(title, text), kept)) return false
  return detectScript(text) === detectScript(kept)
}
