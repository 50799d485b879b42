import type { Span } from '#lib/text/span.ts'

const HAN = /\p{Script=Han}/gu
const KANA = '\\u3041-\\u3096\\u30a1-\\u30fa\\u31f0-\\u31ff\\uff66-\\uff9d'
const HANGUL = '\\u1100-\\u11ff\\u3131-\\u318e\\uac00-\\ud7a3'
const FOREIGN = new RegExp(`[${KANA}${HANGUL}]`, 'g')
const ANY_FOREIGN = new RegExp(FOREIGN.source)

/**
 * Parts of a text, coarse to fine: the whole, its sentences, clauses and quotations. `share` of kana
 * and hangul makes a part Japanese or Korean as a whole: Japanese has about one half, a Chinese
 * sentence that quotes some or borrows a の far less.
 */
const LEVELS = [
  { parts: /[^]+/g, share: 0.3 },
  { parts: /[^\n。！？!?]+/g, share: 0.3 },
  { parts: /[^\n。！？!?；;，,、：:（）()「」『』“”‘’《》〈〉【】]+/g, share: 0.2 },
]

/**
 * An address. Chinese characters belong to it right after a delimiter (…/wiki/中国), and end it
 * after a letter (…/index.html查看).
 */
const ADDRESS =
  /(?:[a-z][a-z0-9+.-]*:\/\/|www\.|mailto:)[!-~]*(?:(?<=[/=#?_&%-])\p{Script=Han}+[!-~]*)*/giu

function addresses(text: string): Span[] {
  if (!/:\/\/|www\.|mailto:/i.test(text)) return []
  return Array.from(text.matchAll(ADDRESS), (m): Span => [m.index, m.index + m[0].length])
}

const count = (text: string, characters: RegExp) => text.match(characters)?.length ?? 0

/** Adds the foreign parts of `text` to `found`; `start` is where it stands in the whole. */
function addForeign(text: string, start: number, level: number, found: Span[]): void {
  const foreign = count(text, FOREIGN)
  if (foreign === 0) return
  if (foreign >= LEVELS[level]!.share * (foreign + count(text, HAN)))
    found.push([start, start + text.length])
  else if (level + 1 < LEVELS.length)
    for (const part of text.matchAll(LEVELS[level + 1]!.parts))
      addForeign(part[0], start + part.index, level + 1, found)
}

/** The same places as one sorted list without overlap. */
function union(spans: Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans.sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last && span[0] < last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], span[1])]
    else joined.push(span)
  }
  return joined
}

/**
 * What conversion leaves alone in `text`: addresses, and what is Japanese or Korean, be it all of
 * it, a sentence, or a quotation. Sorted, not overlapping. Linear.
 */
export function keptSpans(text: string): Span[] {
  const kept = addresses(text)
  if (ANY_FOREIGN.test(text)) addForeign(text, 0, 0, kept)
  return union(kept)
}
