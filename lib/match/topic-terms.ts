import type { GramFrequency } from '#lib/archive/gram-frequency.ts'
import { fold, type Folded } from '#lib/text/fold.ts'
import { hash2 } from '#lib/text/gram.ts'
import type { Span } from '#lib/text/span.ts'

/** The character pairs of a page, as the terms that a report on the same matter would have too. */
export interface TopicTerms {
  /** Open addressing: the two codes of a term, 0 where a slot is empty. */
  readonly keys: Int32Array
  /** Term in a slot of `keys`. */
  readonly terms: Int32Array
  readonly count: number
  /** For each term how much it tells (inverse document frequency). */
  readonly idf: Float32Array
  /** For each term how often the page has it. */
  readonly times: Uint16Array
}

/** Where the paragraphs of a page have its terms. */
export interface TermPlaces {
  /** Paragraphs of the page, as ranges of codes. */
  readonly paragraphs: readonly Span[]
  /** For each paragraph the norm of its terms. */
  readonly norms: Float64Array
  /** Paragraphs that have term `t`: `places[firsts[t]]` to `places[firsts[t + 1]]`. */
  readonly firsts: Int32Array
  readonly places: Int32Array
}

/** So many terms, a long page repeats or strays. */
const MOST_READ = 5000

/** Lines shorter than this, in codes, are part of the next paragraph. */
const SHORTEST_PARAGRAPH = 40

/** Characters of grammar and counting: a pair with one of them says nothing of a matter. */
const GRAMMAR =
  '的了是在和有这那哪个也就都而及与或被把从对到于为以之其等很不没我你他她它们自己一二三四五六七八九十百千万亿零两几多少每各某第年月日时点分号上下里外中前后左右来去过着得地要会能可将又再还已并但因所如果若则使让给向跟比更最太只才便即曾正么什怎谁呢吗吧啊呀说道看做用出起开进成大小人家好次些种条件块元0123456789'

/** 1 for the codes that say something, 0 for grammar and what is masked. */
let telling: Uint8Array | null = null

function tellingCodes(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(1)
  table[0] = 0
  for (const code of fold(GRAMMAR).codes) table[code] = 0
  return table
}

/** Whether the pair of codes at `i` can say something of a matter. */
export function tells(codes: Uint16Array, i: number): boolean {
  telling ??= tellingCodes()
  return telling[codes[i]!]! + telling[codes[i + 1]!]! === 2
}

const keyAt = (codes: Uint16Array, i: number) => (codes[i]! << 16) | codes[i + 1]!

const LINE_BREAK = 0x0a

function breaksLine(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === LINE_BREAK) return true
  return false
}

function paragraphsOf({ text, codes, offsets }: Folded): Span[] {
  const paragraphs: Span[] = []
  let start = 0
  for (let i = SHORTEST_PARAGRAPH; i < codes.length; i++) {
    if (i - start < SHORTEST_PARAGRAPH) continue
    if (!breaksLine(text, offsets[i - 1]! + 1, offsets[i]!)) continue
    paragraphs.push([start, i])
    start = i
  }
  if (start < codes.length) paragraphs.push([start, codes.length])
  return paragraphs
}

/** The slot of `key` in `keys`, or the empty one where it belongs. */
function slotOf(keys: Int32Array, key: number): number {
  const mask = keys.length - 1
  let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask
  return slot
}

/** What a pair tells by the reports that have it; beyond these the logarithm is taken each time. */
const KNOWN_IDFS = 512
let known = { population: -1, idfs: new Float64Array(KNOWN_IDFS) }

const idfOf = (reports: number, population: number) =>
  Math.max(0.1, Math.log((population + 1) / (reports + 0.5)))

/** How much a pair of characters tells: BM25's inverse document frequency. */
export function pairIdf(
  codes: Uint16Array,
  i: number,
  { pairs, pairsShift, population }: GramFrequency,
): number {
  if (known.population !== population)
    known = { population, idfs: known.idfs.map((_, reports) => idfOf(reports, population)) }
  const reports = pairs[hash2(codes, i) >>> pairsShift]!
  return reports < KNOWN_IDFS ? known.idfs[reports]! : idfOf(reports, population)
}

/** Reads the terms of a page outside `covered` (1 where a code is covered). Linear. */
export function readTopicTerms(
  page: Folded,
  covered: Uint8Array,
  frequency: GramFrequency,
): TopicTerms {
  const { codes } = page
  const most = Math.min(MOST_READ, codes.length)
  let size = 256
  while (size < most * 2) size *= 2
  const keys = new Int32Array(size)
  const terms = new Int32Array(size)
  const idf = new Float32Array(most)
  const times = new Uint16Array(most)
  let count = 0
  let read = 0
  for (let i = 0; i + 1 < codes.length && read < most; i++) {
    if (covered[i] || covered[i + 1] || !tells(codes, i)) continue
    read++
    const key = keyAt(codes, i)
    const slot = slotOf(keys, key)
    if (keys[slot] === 0) {
      keys[slot] = key
      terms[slot] = count
      idf[count++] = pairIdf(codes, i, frequency)
    }
    times[terms[slot]!]!++
  }
  return { keys, terms, count, idf, times }
}

/** Finds the paragraphs in which a page has its terms. Linear. */
export function placeTerms(page: Folded, topic: TopicTerms): TermPlaces {
  const paragraphs = paragraphsOf(page)
  const norms = new Float64Array(paragraphs.length)
  const last = new Int32Array(topic.count).fill(-1)
  const firsts = new Int32Array(topic.count + 1)
  // Term and paragraph by turns, in the order of the page.
  const found: number[] = []
  paragraphs.forEach(([start, end], paragraph) => {
    for (let i = start; i + 1 < end; i++) {
      const term = termAt(topic, page.codes, i)
      if (term < 0 || last[term] === paragraph) continue
      last[term] = paragraph
      found.push(term, paragraph)
      firsts[term + 1]!++
      norms[paragraph]! += topic.idf[term]! ** 2
    }
  })
  for (let term = 0; term < topic.count; term++) firsts[term + 1]! += firsts[term]!
  const next = firsts.slice()
  const places = new Int32Array(found.length / 2)
  for (let at = 0; at < found.length; at += 2) places[next[found[at]!]!++] = found[at + 1]!
  return { paragraphs, norms, firsts, places }
}

/** The term that the pair of codes at `i` is on the page, −1 where the page does not have it. */
export function termAt(topic: TopicTerms, codes: Uint16Array, i: number): number {
  const key = keyAt(codes, i)
  if (key === 0) return -1
  const slot = slotOf(topic.keys, key)
  return topic.keys[slot] === 0 ? -1 : topic.terms[slot]!
}
