import { withTitle } from '#lib/report/with-title.ts'
import { detectScript } from '#lib/script/detect.ts'
import { fold } from '#lib/text/fold.ts'
import type { ReadPage } from './page-state.ts'

function isSame(one: string, other: string): boolean {
  if (one === other) return true
  const [codes, others] = [fold(one).codes, fold(other).codes]
  return codes.length === others.length && codes.every((code, i) => code === others[i])
}

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
