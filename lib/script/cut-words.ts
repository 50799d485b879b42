import type { Folded } from '#lib/text/fold.ts'
import { FUNCTION_WORDS } from '#lib/text/function-words.ts'
import type { Span } from '#lib/text/span.ts'
import { textOfCodes } from '#lib/text/text-of-codes.ts'
import { isUsed, type Repeats } from './repeats.ts'

/** A word, in Simplified, and where it stands, in codes. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** So much of the text on either side tells the words apart. */
const AROUND = 16
const GRAMMAR = new Set([...FUNCTION_WORDS, ...'并由让使给而或但则之时'])

/** Mostly words by themselves, so no part of one that nobody knows. */
const LINKING = new Set('并后于里只才须')

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

export const isLone = ({ text }: Word) => text.length === 1
/** A word of grammar: no phrase begins or ends with one that belongs to its neighbour. */
export const isGrammar = ({ text }: Word) => GRAMMAR.has(text) || text.startsWith('的')
export const isContent = (word: Word | undefined): word is Word => !!word && !isGrammar(word)
export const isLinking = ({ text }: Word) => LINKING.has(text)
/** One of the single characters that cutting leaves of a word or name which nobody knows. */
export const isUnknown = (word: Word | undefined): word is Word =>
  isContent(word) && isLone(word) && !isLinking(word)

/** Takes a phrase of the dictionaries for a word; many are not (化了, 外发 in 对外发布). */
function take(cuts: Set<number>, run: string, [start, end]: Span): void {
  if (start < 0 || end > run.length || GRAMMAR.has(run[start]!) || GRAMMAR.has(run[end - 1]!))
    return
  if (!cuts.has(start) || !cuts.has(end)) return
  for (let at = start + 1; at < end; at++) cuts.delete(at)
}

/**
 * The words on either side of the code `own`, joined with it: what `Intl.Segmenter` cuts, in
 * Simplified so that both scripts come out alike, where that agrees with the phrases that
 * dictionaries know (`known`, in codes), and single characters left over that the text has together
 * as a word.
 */
export function cutWords(
  { codes }: Folded,
  repeats: Repeats,
  own: number,
  known: readonly Span[],
): Word[] {
  let [from, to] = [own, own + 1]
  while (own - from < AROUND && repeats.joined(from - 1)) from--
  while (to - own <= AROUND && repeats.joined(to - 1)) to++
  const run = textOfCodes(codes.subarray(from, to))
  const cuts = new Set([...segmenter.segment(run)].map(({ index }) => index)).add(run.length)
  for (const [start, end] of known) take(cuts, run, [start - from, end - from])
  const words: Word[] = []
  const ends = [...cuts].sort((a, b) => a - b)
  for (let i = 1; i < ends.length; i++) {
    const [start, end] = [from + ends[i - 1]!, from + ends[i]!]
    const word = { start, end, text: run.slice(start - from, end - from) }
    const before = words.at(-1)
    if (isUnknown(before) && isUnknown(word) && isUsed(repeats, [before.start, end]))
      words[words.length - 1] = { start: before.start, end, text: before.text + word.text }
    else words.push(word)
  }
  return words
}
