import { skipGloss } from './gloss.ts'
import { cut, type Span } from './span.ts'

const AFTER_HAN = /(?<=\p{Script=Han})[([（【〔]/gu
const BRACKET = /[([（【〔]/

/** What only a gloss has: a tone, bopomofo, a letter of pinyin's own, or the mark of one that was lost. */
const CERTAIN = /[\u0300-\u036f\u3105-\u312f\u31a0-\u31bfɑɡ?*□\ufffd]/
/** So many certain ones make a text one that is glossed. */
const GLOSSED = 5
/** Units and choices, 长度(m) and 选项(a), are letters too. */
const LEAST_LETTERS = 2

/**
 * The glosses in a text, 戰(zhàn), in order and with their brackets. Letters without a tone may be a unit or
 * a name, 时间(min): they are glosses only in a text that has certain ones, and more of them. Linear.
 */
export function findGlosses(text: string): Span[] {
  const certain: Span[] = []
  const likely: Span[] = []
  for (const { index } of text.matchAll(AFTER_HAN)) {
    let end = index
    while (BRACKET.test(text[end] ?? '')) {
      const after = skipGloss(text, end)
      if (after === end + 1) break
      end = after
    }
    if (end === index) continue
    if (CERTAIN.test(cut(text, [index, end]).normalize('NFD'))) certain.push([index, end])
    else if (end - index >= LEAST_LETTERS + 2) likely.push([index, end])
  }
  const isGlossed = certain.length >= GLOSSED && certain.length > likely.length
  return isGlossed ? [...certain, ...likely].sort((a, b) => a[0] - b[0]) : certain
}
