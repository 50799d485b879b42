import { fold, foldSpan, isHanCode, unfoldSpan } from '#lib/text/fold.ts'
import type { Span } from '#lib/text/span.ts'
import { SURNAMES } from '#lib/text/surnames.ts'
import {
  cutWords,
  isContent,
  isGrammar,
  isLinking,
  isLone,
  isUnknown,
  type Word,
} from './cut-words.ts'
import { isUsed, repeatsIn, type Repeats } from './repeats.ts'

const MOST = 2
const LONGEST = 6
/** Names of people and words that no dictionary knows: cutting leaves them in single characters. */
const LONGEST_UNKNOWN = 4
/** They belong to what follows, as verbs do; the others end what stands before them. */
const LEANS_FORWARD = new Set(
  '并只才须尽准发复冲采占注致参确获借扣划吊挽扎筑征搜折升托当尝炼叹毁坐舍赞喂泛卷涌刮熏铲挨沾荐御拐雕弥困斗',
)
const leansForward = ({ text }: Word) => LEANS_FORWARD.has(text)
const QUOTED = /^(?:“.*”|‘.*’|".*"|「.*」|『.*』|《.*》|〈.*〉)$/
/** They may stand between a verb and its place: 冲在一线. */
const PREPOSITIONS = new Set('在到向从')

/** Whether a name of three characters may end with the word at `at`: 罗志|勇. */
function isNameUpTo(words: readonly Word[], at: number): boolean {
  const { text } = words[at - 1]!
  return text.length === 2 && SURNAMES.has(text[0]!) && !isContent(words[at + 1])
}

/** The word at `at`, with the character that cutting took off it: 松鹤, where it is always 林松鹤. */
function wholeWord(repeats: Repeats, words: readonly Word[], at: number): Span {
  let { start, end } = words[at]!
  const { times, before, after } = repeats.usage(start, end)
  const [previous, next] = [words[at - 1], words[at + 1]]
  if (!before && isUnknown(previous) && (times > 1 || SURNAMES.has(previous.text)))
    start = previous.start
  if (!after && isUnknown(next) && (times > 1 || isNameUpTo(words, at + 1))) end = next.end
  return [start, end]
}

/** The words that the text proves, or the word that the character stands in; the shorter first. */
function provenAround(repeats: Repeats, words: readonly Word[], own: number): Span[] {
  const found: Span[] = []
  const word = words[own]!
  const mayBegin = !isLinking(word) || leansForward(word)
  const mayEnd = !isLinking(word) || !leansForward(word)
  for (let i = own; i >= 0; i--)
    for (let j = own; j < words.length; j++) {
      const [start, end] = [words[i]!.start, words[j]!.end]
      if (end - start > LONGEST) break
      if (i === j) continue
      if (
        (i === own ? mayBegin : isContent(words[i])) &&
        (j === own ? mayEnd : isContent(words[j]))
      )
        if (isUsed(repeats, [start, end])) found.push([start, end])
    }
  const [start, end] = wholeWord(repeats, words, own)
  if (!isLone(word) && !found.some((other) => other[0] === start && other[1] === end))
    found.push([start, end])
  return found.sort((a, b) => a[1] - a[0] - (b[1] - b[0]))
}

/** The stretch of single characters that the character is in, where it is short enough for a word. */
function unknownAround(words: readonly Word[], own: number): Span[] {
  if (!isUnknown(words[own])) return []
  let [i, j] = [own, own]
  while (isUnknown(words[i - 1])) i--
  while (isUnknown(words[j + 1])) j++
  // 炒青|杆|拿: what ends a word, unless it begins a name.
  const begins = leansForward(words[own]) || SURNAMES.has(words[own].text)
  if (i === own && isContent(words[own - 1]) && !begins) return []
  const length = j - i + 1
  return length > 1 && length <= LONGEST_UNKNOWN ? [[words[i]!.start, words[j]!.end]] : []
}

/** The character with the word that it leans on, before it (−1) or after it (1). */
function leaningOn(repeats: Repeats, words: readonly Word[], own: number, step: 1 | -1): Span[] {
  const spanTo = (at: number): Span => [
    words[Math.min(at, own)]!.start,
    words[Math.max(at, own)]!.end,
  ]
  let at = own + step
  if (step === 1 && !isGrammar(words[own]!) && PREPOSITIONS.has(words[at]?.text ?? '')) at++
  const [word, next] = [words[at], words[at + step]]
  if (!isContent(word)) return []
  // One character is seldom all of a word, and 第一 not where 第一线 comes again.
  if (isContent(next)) {
    const both: Span = [Math.min(word.start, next.start), Math.max(word.end, next.end)]
    if (isLone(word) || (isLone(next) && isUsed(repeats, both))) at += step
  }
  const [start, end] = spanTo(at)
  return end - start <= LONGEST ? [[start, end]] : []
}

/**
 * Finds what a character of `text` may belong to, of two characters or more, the likeliest first. A
 * suggestion for people, who may keep it as a word of their own: rather none than a broken one.
 *
 * The words around are the phrases that dictionaries know (`beside`, in `text`), then what
 * `Intl.Segmenter` cuts, in Simplified so that both scripts come out alike. What the text itself
 * proves to be a word (`repeatsIn`) comes first; else the single characters that cutting left
 * over, an unknown word; else the character with the word that it leans on. Linear in the text
 * to set up, then some hundred steps for a character.
 */
export function phrasesAround(text: string): (span: Span, beside?: readonly Span[]) => Span[] {
  const folded = fold(text)
  const repeats = repeatsIn(folded)

  /** A short term in quotation marks is one word, if the text proves no shorter one. */
  function quoted(words: readonly Word[], proven: readonly Span[]): Span | null {
    const run: Span = [words[0]!.start, words.at(-1)!.end]
    const length = run[1] - run[0]
    if (length < 2 || length > LONGEST_UNKNOWN || proven.some((word) => isUsed(repeats, word)))
      return null
    const [start, end] = unfoldSpan(folded, ...run)
    return QUOTED.test(text.slice(Math.max(0, start - 1), end + 1)) ? run : null
  }

  return (span, beside = []) => {
    const [code, end] = foldSpan(folded, span)
    if (end !== code + 1 || !isHanCode(folded.codes[code]!)) return []
    const known = beside.map((phrase) => foldSpan(folded, phrase))
    // Behind a number it counts: 68家隔离酒店.
    if (/\p{Nd}\s?$/u.test(text.slice(Math.max(0, span[0] - 2), span[0]))) return []
    const words = cutWords(folded, repeats, code, known)
    const own = words.findIndex((word) => word.end > code)
    const kinds = [
      () => {
        const proven = provenAround(repeats, words, own)
        const whole = quoted(words, proven)
        return whole ? [whole] : proven
      },
      () => unknownAround(words, own),
      () => {
        if (!isLone(words[own]!)) return []
        if (leansForward(words[own]!)) return leaningOn(repeats, words, own, 1)
        const before = leaningOn(repeats, words, own, -1)
        // 从|家|门口, but 那|家|豆花 and 该|局|表示 leave nothing to suggest.
        const mayLead = own === 0 || PREPOSITIONS.has(words[own - 1]!.text)
        return before.length || !mayLead ? before : leaningOn(repeats, words, own, 1)
      },
    ]
    for (const find of kinds) {
      const found = find()
      if (found.length)
        return found.slice(0, MOST).map(([from, to]) => unfoldSpan(folded, from, to))
    }
    return []
  }
}
