import type { GramFrequency } from '#lib/archive/gram-frequency.ts'
import { fold, type Folded } from '#lib/text/fold.ts'
import { hash2 } from '#lib/text/gram.ts'
import type { Span } from '#lib/text/span.ts'

/** The character pairs of a page, as the terms that a report on the same matter would have too. */
export interface TopicTerms {
  /** Paragraphs of the page, as ranges of codes. */
  readonly paragraphs: readonly Span[]
  /** Open addressing: the two codes of a term, 0 where a slot is empty. */
  readonly keys: Int32Array
  /** Term in a slot of `keys`. */
  readonly terms: Int32Array
  readonly count: number
  /** For each term how much it tells (inverse document frequency). */
  readonly idf: Float32Array
  /** For each term how often the page has it. */
  readonly times: Uint16Array
  /** Paragraphs that have term `t`: `places[firsts[t]]` to `places[firsts[t + 1]]`. */
  readonly firsts: Int32Array
  readonly places: Int32Array
}

/** Lines shorter than this, in codes, are part of the next paragraph. */
const SHORTEST_PARAGRAPH = 40

/** Characters of grammar and counting: a pair with one of them says nothing of a matter. */
const GRAMMAR = new Set(
  fold(
    '的了是在和有这那哪个也就都而及与或被把从对到于为以之其等很不没我你他她它们自己一二三四五六七八九十百千万亿零两几多少每各某第年月日时点分号上下里外中前后左右来去过着得地要会能可将又再还已并但因所如果若则使让给向跟比更最太只才便即曾正么什怎谁呢吗吧啊呀说道看做用出起开进成大小人家好次些种条件块元0123456789',
  ).codes,
)

/** Whether the pair of codes at `i` can say something of a matter. */
export const tells = (codes: Uint16Array, i: number) =>
  codes[i] !== 0 && codes[i + 1] !== 0 && !GRAMMAR.has(codes[i]!) && !GRAMMAR.has(codes[i + 1]!)

const keyAt = (codes: Uint16Array, i: number) => (codes[i]! << 16) | codes[i + 1]!

function paragraphsOf({ text, codes, offsets }: Folded): Span[] {
  const paragraphs: Span[] = []
  let start = 0
  for (let i = 1; i <= codes.length; i++) {
    const gap = i < codes.length ? text.slice(offsets[i - 1]! + 1, offsets[i]) : '\n'
    if (i < codes.length && (i - start < SHORTEST_PARAGRAPH || !gap.includes('\n'))) continue
    paragraphs.push([start, i])
    start = i
  }
  return paragraphs
}

/** The slot of `key` in `keys`, or the empty one where it belongs. */
export function slotOf(keys: Int32Array, key: number): number {
  const mask = keys.length - 1
  let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask
  return slot
}

/** How much a pair of characters tells: BM25's inverse document frequency. */
export function pairIdf(codes: Uint16Array, i: number, frequency: GramFrequency): number {
  const reports = frequency.pairs[hash2(codes, i) >>> frequency.pairsShift]!
  return Math.max(0.1, Math.log((frequency.population + 1) / (reports + 0.5)))
}

/** Reads the terms of a page outside `covered` (ranges of codes, 1 where covered). Linear. */
export function readTopicTerms(
  page: Folded,
  covered: Uint8Array,
  frequency: GramFrequency,
): TopicTerms {
  const { codes } = page
  let size = 256
  while (size < codes.length * 2) size *= 2
  const keys = new Int32Array(size)
  const terms = new Int32Array(size)
  const idf = new Float32Array(codes.length)
  const times = new Uint16Array(codes.length)
  const paragraphs = paragraphsOf(page)
  const lastParagraph = new Int32Array(codes.length).fill(-1)
  const sizes = new Int32Array(codes.length + 1)
  const found: number[] = []
  let count = 0
  paragraphs.forEach(([start, end], paragraph) => {
    for (let i = start; i + 1 < end; i++) {
      if (covered[i] || covered[i + 1] || !tells(codes, i)) continue
      const key = keyAt(codes, i)
      const slot = slotOf(keys, key)
      if (keys[slot] === 0) {
        keys[slot] = key
        terms[slot] = count
        idf[count++] = pairIdf(codes, i, frequency)
      }
      const term = terms[slot]!
      if (times[term]! < 0xffff) times[term]!++
      if (lastParagraph[term] === paragraph) continue
      lastParagraph[term] = paragraph
      sizes[term + 1]!++
      found.push(term, paragraph)
    }
  })
  for (let t = 0; t < count; t++) sizes[t + 1]! += sizes[t]!
  const firsts = sizes.slice(0, count + 1)
  const places = new Int32Array(found.length / 2)
  for (let at = 0; at < found.length; at += 2) places[sizes[found[at]!]!++] = found[at + 1]!
  return { paragraphs, keys, terms, count, idf, times, firsts, places }
}

/** The term that the pair of codes at `i` is on the page, −1 where the page does not have it. */
export function termAt(topic: TopicTerms, codes: Uint16Array, i: number): number {
  const key = keyAt(codes, i)
  if (key === 0) return -1
  const slot = slotOf(topic.keys, key)
  return topic.keys[slot] === 0 ? -1 : topic.terms[slot]!
}
