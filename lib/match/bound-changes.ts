import type { Span } from '#lib/text/span.ts'
import type { NumeralPair } from './pair-numerals.ts'
import type { PassageTokens } from './passage-tokens.ts'

/** What a number bounds: there is more, or less, than it says. */
type Bound = 'over' | 'under'

/*
 * In Simplified. `不` turns a word round (不超过, 不低于), and 最近, 附近 only end like one.
 */
const BEFORE: readonly (readonly [Bound, RegExp])[] = [
  ['over', /(?:(?<![不没未有])(?:超过|超逾|突破)|至少|不少于|不低于|(?<!不)(?:高于|多于))$/],
  ['under', /(?:不足|不到|未达到?|不超过|未超过|不高于|不多于|(?<!不)(?:低于|少于)|至多|最多)$/],
  ['under', /(?:将近|接近|(?<![最附靠临亲将接])近)$/],
]
/** Behind the number and a unit of at most two characters. */
const BEHIND = /^[^\d,。;、:()]{0,2}?以([上下])/

/** The bound of the number at `token`, with the tokens of it and its word; null where it has none. */
function boundOf(passage: PassageTokens, token: number): { bound: Bound; tokens: Span } | null {
  const { text } = passage.plain
  const [start, end] = [passage.starts[token]!, passage.ends[token]!]
  const before = text.slice(Math.max(0, start - 4), start)
  for (const [bound, words] of BEFORE) {
    const [word] = words.exec(before) ?? []
    if (word) return { bound, tokens: [token - word.length, token] }
  }
  const [behind, side] = BEHIND.exec(text.slice(end, end + 4)) ?? []
  if (!behind) return null
  return { bound: side === '上' ? 'over' : 'under', tokens: [token, token + behind.length] }
}

/** Tokens of two numbers and the words that bound them. */
interface BoundChange {
  readonly page: Span
  readonly report: Span
}

/**
 * Numbers that are the same, of which one side says that there is more and the other that there is less:
 * 超过93% and 不足93%. That a bound was left out, or added, is no change. `pairs` have the same value.
 */
export function findBoundChanges(
  pairs: readonly NumeralPair[],
  page: PassageTokens,
  report: PassageTokens,
): BoundChange[] {
  return pairs.flatMap((pair) => {
    const [here, there] = [boundOf(page, pair.page), boundOf(report, pair.report)]
    return here && there && here.bound !== there.bound
      ? [{ page: here.tokens, report: there.tokens }]
      : []
  })
}
