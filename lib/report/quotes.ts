import { cut, type Span } from '#lib/text/span.ts'

/** A named document: 《…》, one other title inside it allowed. */
const DOCUMENT = /《[^《》]{1,120}(?:《[^《》]{1,80}》[^《》]{0,60})?》/g
const QUOTED = /“[^“”\n]{1,80}”|「[^「」\n]{1,80}」|『[^『』\n]{1,80}』|"[^"\n]{1,80}"/g
const HAN = /\p{Script=Han}/gu
/** Shorter ones are terms (“快”, “蓝信”). */
const SHORTEST_SLOGAN = 4
const LONGEST_SLOGAN = 60
/** A full stop inside the quotation marks, or a colon before them: somebody speaks. */
const SPEAKS = /[。!?！？…][”」』"]$/
const SPOKEN_TO = /[:：说說道称稱问問][,，]?$/

function spansOf(text: string, within: Span, pattern: RegExp): Span[] {
  return [...cut(text, within).matchAll(pattern)].map((match) => [
    within[0] + match.index,
    within[0] + match.index + match[0].length,
  ])
}

/** The named documents inside `within` of `text`, with their brackets. */
export function findDocuments(text: string, within: Span): Span[] {
  return spansOf(text, within, DOCUMENT)
}

/** The quoted slogans inside `within` of `text`, with their marks: no single terms, no speech. */
export function findSlogans(text: string, within: Span): Span[] {
  return spansOf(text, within, QUOTED).filter((span) => {
    const quoted = cut(text, span)
    const size = quoted.match(HAN)?.length ?? 0
    if (size < SHORTEST_SLOGAN || size > LONGEST_SLOGAN) return false
    return !SPEAKS.test(quoted) && !SPOKEN_TO.test(text.slice(Math.max(0, span[0] - 2), span[0]))
  })
}
